import { registerEnumType } from 'type-graphql';

/** On what a deviation rests. */
export const DeviationKind = { REVERSE_TEST: 'REVERSE_TEST', SUSPENDED_OBLIGATION: 'SUSPENDED_OBLIGATION' } as const;
export type DeviationKind = keyof typeof DeviationKind;

registerEnumType(DeviationKind, {
  name: 'DeviationKind',
  description: 'On what a deviation rests.\n\nDutch: soort afwijkingsbesluit',
  valuesConfig: {
    REVERSE_TEST: {
      description: 'The intention of the laws asks for it; the room in the rules is used.\n\nDutch: omgekeerde toets',
    },
    SUSPENDED_OBLIGATION: {
      description: 'An obligation rests while the plan is carried out.\n\nDutch: opgeschorte verplichting',
    },
  },
});
