import { registerEnumType } from 'type-graphql';

/** How far a complaint has come. */
export const ComplaintState = { LODGED: 'LODGED', INFORMAL_TRIED: 'INFORMAL_TRIED', SETTLED: 'SETTLED' } as const;
export type ComplaintState = keyof typeof ComplaintState;

registerEnumType(ComplaintState, {
  name: 'ComplaintState',
  description: 'How far a complaint has come.\n\nDutch: status van de klacht',
  valuesConfig: {
    LODGED: { description: 'Lodged.\n\nDutch: ingediend' },
    INFORMAL_TRIED: { description: 'The informal approach did not end it.\n\nDutch: informele aanpak geprobeerd' },
    SETTLED: { description: 'Settled.\n\nDutch: afgehandeld' },
  },
});

/** What the informal approach came to. */
export const ComplaintInformalOutcome = { SOLVED: 'SOLVED', NOT_SOLVED: 'NOT_SOLVED', DECLINED: 'DECLINED' } as const;
export type ComplaintInformalOutcome = keyof typeof ComplaintInformalOutcome;

registerEnumType(ComplaintInformalOutcome, {
  name: 'ComplaintInformalOutcome',
  description: 'What the informal approach came to.\n\nDutch: uitkomst van de informele aanpak',
  valuesConfig: {
    SOLVED: {
      description: 'The resident is satisfied; the complaint is settled.\n\nDutch: naar tevredenheid opgelost',
    },
    NOT_SOLVED: { description: 'It goes on.\n\nDutch: niet opgelost' },
    DECLINED: { description: 'The resident did not want it.\n\nDutch: niet gewenst' },
  },
});

/** How a complaint was settled. */
export const ComplaintSettlement = {
  SOLVED_INFORMALLY: 'SOLVED_INFORMALLY',
  FOUNDED: 'FOUNDED',
  UNFOUNDED: 'UNFOUNDED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type ComplaintSettlement = keyof typeof ComplaintSettlement;

registerEnumType(ComplaintSettlement, {
  name: 'ComplaintSettlement',
  description: 'How a complaint was settled.\n\nDutch: afhandeling van de klacht',
  valuesConfig: {
    SOLVED_INFORMALLY: { description: 'By the informal approach.\n\nDutch: informeel opgelost' },
    FOUNDED: { description: 'The resident was right.\n\nDutch: gegrond' },
    UNFOUNDED: { description: 'The resident was not right.\n\nDutch: ongegrond' },
    WITHDRAWN: { description: 'The resident took it back.\n\nDutch: ingetrokken' },
  },
});
