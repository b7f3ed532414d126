import { registerEnumType } from 'type-graphql';

/** What somebody is in arrears with. */
export const DebtHelpArrearsKind = {
  RENT: 'RENT',
  ENERGY: 'ENERGY',
  WATER: 'WATER',
  HEALTH_INSURANCE: 'HEALTH_INSURANCE',
} as const;
export type DebtHelpArrearsKind = keyof typeof DebtHelpArrearsKind;

registerEnumType(DebtHelpArrearsKind, {
  name: 'DebtHelpArrearsKind',
  description: 'What somebody is in arrears with.\n\nDutch: soort betalingsachterstand\nLaw: Wgs, art. 3 lid 1 (b)',
  valuesConfig: {
    RENT: { description: 'The rent of a home, signalled by the landlord.\n\nDutch: huur' },
    ENERGY: { description: 'Electricity, gas or district heating, signalled by the supplier.\n\nDutch: energie' },
    WATER: { description: 'Drinking water, signalled by the water company.\n\nDutch: drinkwater' },
    HEALTH_INSURANCE: {
      description: 'The premium of health insurance, signalled by the insurer.\n\nDutch: zorgverzekering',
    },
  },
});
