import { registerEnumType } from 'type-graphql';

/** Whom data can be given to: those that the law names, and anybody else. */
export const RecipientKind = {
  PROVIDER: 'PROVIDER',
  CAK: 'CAK',
  SVB: 'SVB',
  SUPERVISOR: 'SUPERVISOR',
  THIRD_PARTY: 'THIRD_PARTY',
} as const;
export type RecipientKind = keyof typeof RecipientKind;

registerEnumType(RecipientKind, {
  name: 'RecipientKind',
  description: 'Whom data are given to.\n\nDutch: soort ontvanger\nLaw: Wmo 2015, art. 5.2.1 and art. 5.3.3',
  valuesConfig: {
    PROVIDER: { description: 'Who gives the support.\n\nDutch: aanbieder\nLaw: Wmo 2015, art. 5.2.1' },
    CAK: { description: 'Collects own contributions.\n\nDutch: CAK\nLaw: Wmo 2015, art. 5.2.1' },
    SVB: {
      description: 'Pays out of personal budgets.\n\nDutch: Sociale verzekeringsbank\nLaw: Wmo 2015, art. 5.2.1',
    },
    SUPERVISOR: { description: 'Supervises the support.\n\nDutch: toezichthouder\nLaw: Wmo 2015, art. 5.2.1' },
    THIRD_PARTY: {
      description: 'Anybody else: with consent alone.\n\nDutch: derde\nLaw: Wmo 2015, art. 5.3.3',
    },
  },
});
