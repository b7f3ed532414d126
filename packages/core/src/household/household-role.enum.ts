import { registerEnumType } from 'type-graphql';

/** What somebody is in a household. */
export const HouseholdRole = {
  SINGLE: 'SINGLE',
  PARTNER: 'PARTNER',
  PARENT: 'PARENT',
  CHILD: 'CHILD',
  OTHER: 'OTHER',
} as const;
export type HouseholdRole = keyof typeof HouseholdRole;

registerEnumType(HouseholdRole, {
  name: 'HouseholdRole',
  description: 'What somebody is in a household.\n\nDutch: rol in het huishouden',
  valuesConfig: {
    SINGLE: { description: 'Lives alone. Dutch: alleenstaande.' },
    PARTNER: { description: 'Partner without children in the household. Dutch: partner.' },
    PARENT: { description: 'Parent or the one who brings up a child in it. Dutch: ouder of opvoeder.' },
    CHILD: { description: 'Child, own, foster or step. Dutch: kind.' },
    OTHER: { description: 'Any other housemate. Dutch: inwonende.' },
  },
});
