import { registerEnumType } from 'type-graphql';

/** From whom it is claimed. */
export const RecoveryDebtor = { CLIENT: 'CLIENT', COOPERATOR: 'COOPERATOR' } as const;
export type RecoveryDebtor = keyof typeof RecoveryDebtor;

registerEnumType(RecoveryDebtor, {
  name: 'WmoRecoveryDebtor',
  description: 'From whom it is claimed.\n\nDutch: schuldenaar\nLaw: Wmo 2015, art. 2.4.1 lid 1',
  valuesConfig: {
    CLIENT: { description: 'Who received it.\n\nDutch: cliënt' },
    COOPERATOR: { description: 'Who knowingly helped to give wrong data.\n\nDutch: wie opzettelijk meewerkte' },
  },
});

/** How far it has come. */
export const RecoveryState = {
  DECIDED: 'DECIDED',
  MADE_KNOWN: 'MADE_KNOWN',
  REMINDED: 'REMINDED',
  WRIT_ISSUED: 'WRIT_ISSUED',
  PAID: 'PAID',
  DROPPED: 'DROPPED',
} as const;
export type RecoveryState = keyof typeof RecoveryState;

registerEnumType(RecoveryState, {
  name: 'WmoRecoveryState',
  description: 'How far a recovery has come.\n\nDutch: status van de terugvordering\nLaw: Wmo 2015, art. 2.4.1',
  valuesConfig: {
    DECIDED: { description: 'Decided, not yet made known: it has no effect.\n\nDutch: besloten\nLaw: Awb, art. 3:40' },
    MADE_KNOWN: { description: 'Made known; the term to pay runs or has passed.\n\nDutch: bekendgemaakt' },
    REMINDED: { description: 'Reminded to pay within two weeks.\n\nDutch: aangemaand\nLaw: Awb, art. 4:112' },
    WRIT_ISSUED: { description: 'A writ of execution was issued.\n\nDutch: dwangbevel uitgevaardigd' },
    PAID: { description: 'All of it was paid.\n\nDutch: voldaan' },
    DROPPED: { description: 'Claimed no more.\n\nDutch: ingetrokken of kwijtgescholden' },
  },
});
