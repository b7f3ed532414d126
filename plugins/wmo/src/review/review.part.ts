import { and, hasScope, isKind, type ModulePart } from '@eenplan/kit';
import { reviewConnection, reviewEdges } from './review.edges';
import { WmoReview } from './review.entity';
import { ReviewOutcome, RevisionUse } from './review.enum';
import { reviewErrors } from './review.errors';
import {
  WmoReviewCompleteInput,
  WmoReviewCompletePayload,
  WmoReviewPlanInput,
  WmoReviewPlanPayload,
  WmoRevisionGroundEstablishInput,
  WmoRevisionGroundEstablishPayload,
} from './review.inputs';
import { ReviewResolver } from './review.resolver';
import { ReviewService } from './review.service';
import { RevisionFinding } from './revision-finding.entity';
import { RevisionService } from './revision.service';

const read = hasScope('wmo:read');
const write = and(hasScope('wmo:review'), isKind('PROFESSIONAL'));

/** Looking again at decisions, and the grounds to revise them or take them back. */
export const reviewPart = {
  entities: [WmoReview, RevisionFinding],
  resolvers: [ReviewResolver],
  types: [
    ...[ReviewOutcome, RevisionUse, ...reviewConnection.types],
    ...[WmoReviewPlanInput, WmoReviewPlanPayload, WmoReviewCompleteInput, WmoReviewCompletePayload],
    ...[WmoRevisionGroundEstablishInput, WmoRevisionGroundEstablishPayload],
  ],
  edges: reviewEdges,
  services: [ReviewService, RevisionService],
  errors: reviewErrors,
  costs: { 'WmoReviewConnection.totalCount': 20 },
  openWork: [
    {
      code: 'wmo.review',
      title: { en: 'Reviews that are to be done', nl: 'Openstaande heronderzoeken' },
      law: 'WMO',
      article: 'Wmo 2015, art. 2.3.9',
      table: 'wmo.review',
      where: 'row.done_on is null',
    },
  ],
  access: {
    scopes: {
      'wmo:review': 'Review decisions and establish grounds to change them (Wmo 2015, art. 2.3.9 and 2.3.10).',
    },
    roles: { generalist: ['wmo:review'] },
    fields: {
      Query: { wmoReview: read, wmoReviews: read },
      Mutation: {
        wmoReviewPlan: { rule: write, opens: true },
        wmoReviewComplete: write,
        wmoRevisionGroundEstablish: write,
      },
      Decision: { wmoReviews: read, wmoRevisionFindings: read },
      Resident: { wmoReviews: read },
      WmoReview: { '*': read },
      WmoReviewConnection: { '*': read },
      WmoReviewEdge: { '*': read },
      WmoRevisionFinding: { '*': read },
      WmoReviewPlanPayload: { '*': write },
      WmoReviewCompletePayload: { '*': write },
      WmoRevisionGroundEstablishPayload: { '*': write },
    },
  },
} as const satisfies ModulePart;
