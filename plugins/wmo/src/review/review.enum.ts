import { registerEnumType } from 'type-graphql';

/** What a review led to. */
export const ReviewOutcome = { CONTINUE: 'CONTINUE', REVISE: 'REVISE', WITHDRAW: 'WITHDRAW' } as const;
export type ReviewOutcome = keyof typeof ReviewOutcome;

registerEnumType(ReviewOutcome, {
  name: 'WmoReviewOutcome',
  description:
    'What a review led to. Revising and taking back are decisions of their own.\n\n' +
    'Dutch: uitkomst van het heronderzoek\nLaw: Wmo 2015, art. 2.3.9',
  valuesConfig: {
    CONTINUE: { description: 'The decision stands as it is.\n\nDutch: voortzetten' },
    REVISE: { description: 'There is reason to revise it.\n\nDutch: herzien' },
    WITHDRAW: { description: 'There is reason to take it back.\n\nDutch: intrekken' },
  },
});

/** What became of what was given. */
export const RevisionUse = { NOT_USED: 'NOT_USED', OTHER_PURPOSE: 'OTHER_PURPOSE' } as const;
export type RevisionUse = keyof typeof RevisionUse;

registerEnumType(RevisionUse, {
  name: 'WmoRevisionUse',
  description: 'What became of what was given.\n\nDutch: gebruik\nLaw: Wmo 2015, art. 2.3.10 lid 1 (e)',
  valuesConfig: {
    NOT_USED: { description: 'It is not used.\n\nDutch: niet gebruikt' },
    OTHER_PURPOSE: { description: 'It is used for something else.\n\nDutch: voor een ander doel gebruikt' },
  },
});
