import { registerEnumType } from 'type-graphql';

/** What an amount is for. */
export const ProvisionAmountPer = { ONCE: 'ONCE', MONTH: 'MONTH' } as const;
export type ProvisionAmountPer = keyof typeof ProvisionAmountPer;

registerEnumType(ProvisionAmountPer, {
  name: 'WmoProvisionAmountPer',
  description: 'What an amount is for.\n\nDutch: bedrag eenmalig of per maand\nLaw: Wmo 2015, art. 2.3.5',
  valuesConfig: {
    ONCE: { description: 'Once, as for a home adaptation.\n\nDutch: eenmalig bedrag' },
    MONTH: { description: 'For each month.\n\nDutch: bedrag per maand' },
  },
});

/** Why an aid is replaced before its term is over. */
export const ReplacementGround = {
  LOST_WITHOUT_FAULT: 'LOST_WITHOUT_FAULT',
  BROKEN_WITHOUT_FAULT: 'BROKEN_WITHOUT_FAULT',
  CHANGED_CIRCUMSTANCES: 'CHANGED_CIRCUMSTANCES',
} as const;
export type ReplacementGround = keyof typeof ReplacementGround;

registerEnumType(ReplacementGround, {
  name: 'WmoReplacementGround',
  description:
    'Why an aid is replaced before it is written off.\n\nDutch: reden van vervanging\nLaw: Wmo 2015, art. 2.1.3',
  valuesConfig: {
    LOST_WITHOUT_FAULT: { description: 'Lost without fault of the client.\n\nDutch: buiten schuld verloren' },
    BROKEN_WITHOUT_FAULT: { description: 'Broken without fault of the client.\n\nDutch: buiten schuld defect' },
    CHANGED_CIRCUMSTANCES: {
      description: 'It fits the client no longer.\n\nDutch: gewijzigde omstandigheden',
    },
  },
});
