import { addMonths } from '@eenplan/kit';
import type { ReviewOutcome } from './review.enum';
import type { reviewErrors } from './review.errors';

type Code = keyof typeof reviewErrors;
/** Why not, and which field of the input says so. */
export interface Misfit {
  readonly code: Code;
  readonly field: string;
}
const at = (field: string, code: Code): Misfit => ({ code, field });

/** A decision that may be looked at again. */
export interface ReviewedDecision {
  readonly lawCode: string;
  readonly outcome: string;
  readonly state: string;
  readonly effectiveOn: string | null;
}

/** Most years ahead that a review is planned [derived: the law says periodically]. */
const MOST_MONTHS = 120;

/** Wmo 2.3.9: a decision of art. 2.3.5 or 2.3.6 that gives something, and was made known. */
export function refuseReviewed({ lawCode, outcome, state }: ReviewedDecision): Code | null {
  if (lawCode !== 'WMO') return 'WMO_REVIEW_OTHER_LAW';
  const gives = outcome === 'GRANTED' || outcome === 'PARTLY';
  return gives && state === 'PUBLISHED' ? null : 'WMO_REVIEW_NOTHING_GIVEN';
}

/** Wmo 2.3.9: the day that was named, or the months of the municipality from the day of effect; null without either. */
export function reviewDay(named: string | null, effectiveOn: string, months: number | null): string | null {
  if (named !== null) return named;
  return months === null ? null : addMonths(effectiveOn, months);
}

/** Wmo 2.3.9: it is planned on a day after the decision took effect. */
export function refuseReviewDay(dueOn: string | null, effectiveOn: string, field = 'dueOn'): Misfit | null {
  if (dueOn === null) return at(field, 'WMO_REVIEW_WITHOUT_DAY');
  if (dueOn <= effectiveOn) return at(field, 'WMO_REVIEW_DAY_TOO_EARLY');
  return dueOn > addMonths(effectiveOn, MOST_MONTHS) ? at(field, 'WMO_REVIEW_DAY_TOO_LATE') : null;
}

/** Wmo 2.3.9: it is done once, after the decision took effect; a next one is planned where the decision stands. */
export function refuseCompletion(
  { doneOn, effectiveOn }: { readonly doneOn: string | null; readonly effectiveOn: string },
  {
    on,
    outcome,
    nextDueOn,
  }: { readonly on: string; readonly outcome: ReviewOutcome; readonly nextDueOn: string | null },
  today: string,
): Misfit | null {
  if (doneOn !== null) return at('reviewId', 'WMO_REVIEW_DONE');
  if (on > today) return at('on', 'WMO_REVIEW_DAY_IN_FUTURE');
  if (on < effectiveOn) return at('on', 'WMO_REVIEW_DAY_TOO_EARLY');
  const isMisfit = nextDueOn !== null && (outcome !== 'CONTINUE' || nextDueOn <= on);
  return isMisfit ? at('nextDueOn', 'WMO_REVIEW_NEXT_MISFIT') : null;
}
