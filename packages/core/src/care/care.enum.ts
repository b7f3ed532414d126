import { registerEnumType } from 'type-graphql';

/** What kind of unpaid care it is. */
export const CareKind = { INFORMAL_CARE: 'INFORMAL_CARE', USUAL_HELP: 'USUAL_HELP', VOLUNTEER: 'VOLUNTEER' } as const;
export type CareKind = keyof typeof CareKind;

registerEnumType(CareKind, {
  name: 'CareKind',
  description: 'What kind of unpaid care it is.\n\nDutch: soort zorgrelatie',
  valuesConfig: {
    INFORMAL_CARE: {
      description:
        'More than may be expected, because of who they are to each other.\n\n' +
        'Dutch: mantelzorg\nLaw: Wmo 2015, art. 1.1.1',
    },
    USUAL_HELP: {
      description:
        'What housemates may be expected to do for each other.\n\nDutch: gebruikelijke hulp\nLaw: Wmo 2015, art. 1.1.1',
    },
    VOLUNTEER: { description: 'By a volunteer, a buddy.\n\nDutch: vrijwilliger, maatje' },
  },
});

/** How heavy care weighs on the carer. */
export const CarerLoadLevel = { NONE: 'NONE', MILD: 'MILD', HEAVY: 'HEAVY', OVERLOADED: 'OVERLOADED' } as const;
export type CarerLoadLevel = keyof typeof CarerLoadLevel;

registerEnumType(CarerLoadLevel, {
  name: 'CarerLoadLevel',
  description: 'How heavy care weighs on the carer.\n\nDutch: belasting van de mantelzorger',
  valuesConfig: {
    NONE: { description: 'Not heavy.\n\nDutch: niet belast' },
    MILD: { description: 'Somewhat heavy.\n\nDutch: licht belast' },
    HEAVY: { description: 'Heavy: overload threatens.\n\nDutch: zwaar belast, dreigende overbelasting' },
    OVERLOADED: { description: 'Too heavy.\n\nDutch: overbelast' },
  },
});
