import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';
import { wmoErrors } from '../errors';
import { temporarySupportErrors } from '../temporary-support/temporary-support.errors';

const review = 'Wmo 2015, art. 2.3.9';
const ground = 'Wmo 2015, art. 2.3.10 lid 1';

/** Every refusal about reviews, and about the grounds to revise a decision or take it back. */
export const reviewErrors = {
  WMO_REVIEW_NOT_FOUND: { message: 'There is no review with this id that you may see.', article: review },
  WMO_REVIEW_DECISION_NOT_FOUND: { message: 'There is no decision with this id that you may see.', article: review },
  WMO_REVIEW_OTHER_LAW: { message: 'This decision is of another law.', article: review },
  WMO_REVIEW_NOTHING_GIVEN: { message: 'Only what is given, and goes on, is reviewed.', article: review },
  WMO_REVIEW_WITHOUT_DAY: {
    message: 'Say when it is reviewed: the municipality has set no period of its own.',
    article: review,
  },
  WMO_REVIEW_DAY_TOO_EARLY: { message: 'A review comes after the decision took effect.', article: review },
  WMO_REVIEW_DAY_TOO_LATE: { message: 'A review is planned at most ten years ahead.', article: review },
  WMO_REVIEW_PLANNED: { message: 'A review of this decision is planned already.', article: review },
  WMO_REVIEW_DONE: { message: 'This review was done already.', article: review },
  WMO_REVIEW_DAY_IN_FUTURE: { message: 'It is recorded when it was done.', article: review },
  WMO_REVIEW_NEXT_MISFIT: {
    message: 'A next review is planned where the decision stands, after this one.',
    article: review,
  },
  WMO_GROUND_UNKNOWN: { message: 'This is none of the five grounds, a to e.', article: ground },
  WMO_GROUND_CONDITION_MISSING: { message: 'This ground asks this to be established.', article: ground },
  WMO_GROUND_CONDITION_MISFIT: { message: 'This belongs to another ground.', article: ground },
  WMO_GROUND_DAY_IN_FUTURE: { message: 'It is recorded when it was established.', article: ground },
  WMO_GROUND_DAY_TOO_EARLY: { message: 'This is before the decision took effect.', article: ground },
  WMO_GROUND_EFFECT_BACKWARDS: {
    message: 'Only where wrong or incomplete data were given does it reach back.',
    article: 'Wmo 2015, art. 2.3.10 lid 2; the others look ahead [derived from legal certainty]',
  },
  WMO_GROUND_ESTABLISHED: { message: 'This ground was established of this decision already.', article: ground },
  WMO_WITHDRAWAL_WITHOUT_GROUND: {
    message: 'A decision of this law is taken back on one of the grounds a to e, or because access was unlawful.',
    article: `${ground}; rule R30: the check refuses for unlawfulness alone`,
  },
  WMO_GROUND_NOT_ESTABLISHED: {
    message: 'First establish the ground on which this decision is changed.',
    article: ground,
  },
} as const satisfies Record<string, ErrorDefinition>;

const { WMO_DECIDED_BY_SUPPORTER } = temporarySupportErrors;

/** Refuses an act on a review or a ground. */
export const refuse = refusalsOf({ ...wmoErrors, ...reviewErrors, WMO_DECIDED_BY_SUPPORTER });
