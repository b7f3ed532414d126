import { registerEnumType } from 'type-graphql';

/** What somebody is in a household. */
export const HouseholdRole = {
  SINGLE: 'SINGLE',
  PARTNER: 'PARTNER',
  PARENT: 'PARENT',
  CHILD: 'CHILD',
  OTHER: 'OTHER',
  NON_RESIDENT_PARENT: 'NON_RESIDENT_PARENT',
} as const;
export type HouseholdRole = keyof typeof HouseholdRole;

registerEnumType(HouseholdRole, {
  name: 'HouseholdRole',
  description: 'What somebody is in a household.\n\nDutch: rol in het huishouden',
  valuesConfig: {
    SINGLE: { description: 'Lives alone.\n\nDutch: alleenstaande' },
    PARTNER: { description: 'Partner without children in the household.\n\nDutch: partner' },
    PARENT: { description: 'Parent or the one who brings up a child in it.\n\nDutch: ouder of opvoeder' },
    CHILD: { description: 'Child, own, foster or step.\n\nDutch: kind' },
    OTHER: { description: 'Any other housemate.\n\nDutch: inwonende' },
    NON_RESIDENT_PARENT: {
      description: 'Parent of a child in it who lives elsewhere.\n\nDutch: niet-inwonende ouder',
    },
  },
});
