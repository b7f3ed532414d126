import { registerEnumType } from 'type-graphql';

/** S258: what form a contract has. */
export const ContractForm = {
  SUBSIDY: 'SUBSIDY',
  PURCHASE: 'PURCHASE',
  FRAMEWORK_AGREEMENT: 'FRAMEWORK_AGREEMENT',
  LUMP_SUM: 'LUMP_SUM',
} as const;
export type ContractForm = keyof typeof ContractForm;

registerEnumType(ContractForm, {
  name: 'ContractForm',
  description: 'What form a contract has.\n\nDutch: contractvorm',
  valuesConfig: {
    SUBSIDY: { description: 'A subsidy.\n\nDutch: subsidie\nLaw: Awb, art. 4:21' },
    PURCHASE: { description: 'Products at a price.\n\nDutch: inkoopcontract' },
    FRAMEWORK_AGREEMENT: { description: 'With every party that wants, step by step.\n\nDutch: raamovereenkomst' },
    LUMP_SUM: { description: 'One amount for everything.\n\nDutch: lumpsum' },
  },
});

/** S256: how far a contract has come. */
export const ContractState = {
  START_NOTE: 'START_NOTE',
  START_MEETING: 'START_MEETING',
  LETTER_OF_INTENT: 'LETTER_OF_INTENT',
  NEGOTIATION: 'NEGOTIATION',
  CONCLUDED: 'CONCLUDED',
  ENDED: 'ENDED',
  ABANDONED: 'ABANDONED',
} as const;
export type ContractState = keyof typeof ContractState;

registerEnumType(ContractState, {
  name: 'ContractState',
  description: 'How far a contract has come.\n\nDutch: status van het contract',
  valuesConfig: {
    START_NOTE: { description: 'The municipality says what it wants.\n\nDutch: startnotitie' },
    START_MEETING: { description: 'The parties have met.\n\nDutch: startbijeenkomst' },
    LETTER_OF_INTENT: { description: 'They want to agree.\n\nDutch: intentieovereenkomst' },
    NEGOTIATION: { description: 'They negotiate.\n\nDutch: onderhandeling' },
    CONCLUDED: { description: 'Agreed; it holds from its first to its last day.\n\nDutch: gesloten' },
    ENDED: { description: 'An earlier end was decided; until that day it holds.\n\nDutch: beëindigd' },
    ABANDONED: { description: 'It came to nothing.\n\nDutch: afgebroken' },
  },
});
