import { registerEnumType } from 'type-graphql';

/** How far an objection has come. */
export const ObjectionState = { LODGED: 'LODGED', INFORMAL_TRIED: 'INFORMAL_TRIED', SETTLED: 'SETTLED' } as const;
export type ObjectionState = keyof typeof ObjectionState;

registerEnumType(ObjectionState, {
  name: 'ObjectionState',
  description: 'How far an objection has come.\n\nDutch: status van het bezwaar',
  valuesConfig: {
    LODGED: { description: 'Lodged.\n\nDutch: ingediend' },
    INFORMAL_TRIED: { description: 'The informal approach did not end it.\n\nDutch: informele aanpak geprobeerd' },
    SETTLED: { description: 'Over.\n\nDutch: afgehandeld' },
  },
});

/** What the informal approach of an objection came to. */
export const ObjectionInformalOutcome = { SOLVED: 'SOLVED', NOT_SOLVED: 'NOT_SOLVED', DECLINED: 'DECLINED' } as const;
export type ObjectionInformalOutcome = keyof typeof ObjectionInformalOutcome;

registerEnumType(ObjectionInformalOutcome, {
  name: 'ObjectionInformalOutcome',
  description: 'What the informal approach came to.\n\nDutch: uitkomst van de informele aanpak',
  valuesConfig: {
    SOLVED: {
      description: 'The resident is satisfied and takes the objection back.\n\nDutch: opgelost\nLaw: Awb, art. 6:21',
    },
    NOT_SOLVED: { description: 'It goes on.\n\nDutch: niet opgelost' },
    DECLINED: { description: 'The resident did not want it.\n\nDutch: niet gewenst' },
  },
});

/** What came of an objection. */
export const ObjectionOutcome = {
  UPHELD: 'UPHELD',
  DISMISSED: 'DISMISSED',
  INADMISSIBLE: 'INADMISSIBLE',
  WITHDRAWN: 'WITHDRAWN',
  SOLVED_INFORMALLY: 'SOLVED_INFORMALLY',
} as const;
export type ObjectionOutcome = keyof typeof ObjectionOutcome;

registerEnumType(ObjectionOutcome, {
  name: 'ObjectionOutcome',
  description: 'What came of an objection.\n\nDutch: uitkomst van het bezwaar',
  valuesConfig: {
    UPHELD: {
      description: 'The resident was right: the decision is revised.\n\nDutch: gegrond\nLaw: Awb, art. 7:11 lid 2',
    },
    DISMISSED: { description: 'The decision stands.\n\nDutch: ongegrond\nLaw: Awb, art. 7:11' },
    INADMISSIBLE: { description: 'It was not looked at, being late.\n\nDutch: niet-ontvankelijk\nLaw: Awb, art. 6:11' },
    WITHDRAWN: { description: 'The resident took it back.\n\nDutch: ingetrokken\nLaw: Awb, art. 6:21' },
    SOLVED_INFORMALLY: { description: 'By the informal approach.\n\nDutch: informeel opgelost' },
  },
});
