import type { SuspensionGround } from '@eenplan/kit';

/** Awb 4:5 lid 1 and 6:6: who is asked to complete something is given a period; without one nothing is suspended. */
export const refusePeriod = (
  ground: SuspensionGround,
  completeByOn: string | null,
): 'SUSPENSION_WITHOUT_PERIOD' | null =>
  (ground === 'COMPLETION' || ground === 'OBJECTION_DEFECT') && completeByOn === null
    ? 'SUSPENSION_WITHOUT_PERIOD'
    : null;

/** Awb 4:15 lid 1: the term runs again on the day of completion, which cannot be known before it comes. */
export const refuseResumption = (endsBeforeOn: string, today: string): 'TERM_RESUMED_IN_FUTURE' | null =>
  endsBeforeOn > today ? 'TERM_RESUMED_IN_FUTURE' : null;

/** Awb 4:15 lid 1 (a): nor is a completion known beforehand; the period given ends it anyway. */
export const refuseCompletion = (
  { completeByOn, endsBeforeOn }: { readonly completeByOn: string | null; readonly endsBeforeOn: string | null },
  today: string,
): 'TERM_RESUMED_IN_FUTURE' | null =>
  completeByOn !== null && endsBeforeOn !== null ? refuseResumption(endsBeforeOn, today) : null;

/** Awb 4:13: what is done is done on a day that has come. */
export const refuseMeeting = (metOn: string, today: string): 'TERM_MET_IN_FUTURE' | null =>
  metOn > today ? 'TERM_MET_IN_FUTURE' : null;

/** What is known of a late decision. */
export interface LateDecision {
  readonly triggeredOn: string;
  readonly metOn: string | null;
  readonly noticeReceivedOn: string | null;
  /** Is it a term for a decision? */
  readonly isDecision: boolean;
}

/** Why a notice of default is not recorded. */
export type NoticeRefusal =
  'NOTICE_WITHOUT_DECISION' | 'NOTICE_IN_FUTURE' | 'NOTICE_BEFORE_TRIGGER' | 'NOTICE_AFTER_DECISION' | 'NOTICE_ALREADY';

/** Awb 4:17 lid 3: the first written notice of default on a decision that was not made; of another day none counts. */
export function refuseNotice(term: LateDecision, receivedOn: string, today: string): NoticeRefusal | null {
  if (!term.isDecision) return 'NOTICE_WITHOUT_DECISION';
  if (receivedOn > today) return 'NOTICE_IN_FUTURE';
  if (receivedOn < term.triggeredOn) return 'NOTICE_BEFORE_TRIGGER';
  if (term.metOn !== null && term.metOn <= receivedOn) return 'NOTICE_AFTER_DECISION';
  return term.noticeReceivedOn !== null && term.noticeReceivedOn !== receivedOn ? 'NOTICE_ALREADY' : null;
}

/** Awb 4:17: how soon before a due day to warn. The shortest of the days asked for that covers the days left, or none. */
export function warningFor(daysLeft: number, warnDaysBefore: readonly number[]): number | null {
  const covering = warnDaysBefore.filter((days) => daysLeft >= 0 && daysLeft <= days);
  return covering.length === 0 ? null : Math.min(...covering);
}
