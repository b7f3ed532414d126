import { Decision, Resident } from '@eenplan/core';
import { connectionOf, edge } from '@eenplan/kit';
import { WmoReview } from './review.entity';
import { RevisionFinding } from './revision-finding.entity';

export const reviewConnection = connectionOf('WmoReview', () => WmoReview);

const reviews = {
  many: true,
  order: { dueOn: 'asc' },
  description:
    'Reviews under the Wmo, the first that is due first.\n\nDutch: heronderzoeken\nLaw: Wmo 2015, art. 2.3.9',
} as const;

/** What reviews and grounds hang on a decision and a resident. */
export const reviewEdges = [
  edge(Decision, 'wmoReviews', () => WmoReview, { ...reviews, by: 'decisionId' }),
  edge(Resident, 'wmoReviews', () => WmoReview, { ...reviews, by: 'residentId' }),
  edge(Decision, 'wmoRevisionFindings', () => RevisionFinding, {
    description:
      'The grounds that were established to revise it or take it back, oldest first.\n\n' +
      'Dutch: vastgestelde gronden\nLaw: Wmo 2015, art. 2.3.10',
    many: true,
    by: 'decisionId',
    order: { establishedOn: 'asc' },
  }),
];
