import { type Calendar, isWorkingDay } from './calendar';
import { addDays, assertDay, daysBetween, earlierOf, type IsoDay, laterOf } from './iso-day';
import { TermError } from './term-error';

/** Grounds that stop the clock. */
export const SUSPENSION_ARTICLES = {
  /** Invited to complete the application (aanvulling). */
  COMPLETION: 'Awb 4:15 lid 1 onder a',
  /** Needed information was asked from abroad. */
  FOREIGN_INFORMATION: 'Awb 4:15 lid 1 onder b',
  /** The applicant agreed in writing to postponement (uitstel). */
  CONSENT: 'Awb 4:15 lid 2 onder a',
  /** The delay can be attributed to the applicant. */
  APPLICANT_DELAY: 'Awb 4:15 lid 2 onder b',
  /** Force majeure (overmacht). */
  FORCE_MAJEURE: 'Awb 4:15 lid 2 onder c',
  /** Asked to repair a defect of the objection (verzuim, Awb 6:6). */
  OBJECTION_DEFECT: 'Awb 7:10 lid 2',
} as const;

/** Why the clock stands still. */
export type SuspensionGround = keyof typeof SUSPENSION_ARTICLES;

/** Time in which the clock stands still (opschorting). The suspended days lie strictly between the two days. */
export interface Suspension {
  readonly ground: SuspensionGround;
  /** The day of the invitation: Awb 4:15 lid 1 suspends from the day after it. */
  readonly startsAfter: IsoDay;
  /**
   * The day on which the clock runs again: "tot de dag waarop de aanvraag is aangevuld of de termijn ongebruikt is
   * verstreken", the day of completion itself is not suspended. Null while it is still open.
   */
  readonly endsBefore: IsoDay | null;
}

/** Suspended days, both bounds inclusive. */
export interface SuspendedPeriod {
  readonly first: IsoDay;
  readonly last: IsoDay;
}

/** Longest believable suspension, in days; longer is a forgotten one (a choice, no article). */
export const LONGEST_SUSPENSION_DAYS = 366;

/**
 * The suspension by an invitation to complete an application.
 * An unused period has expired on the day after `completeBy`; until then, without completion, the suspension is open.
 * @param asked `completeBy` is the last day to complete, inclusive; without one nothing is suspended
 *   (ECLI:NL:RVS:2016:2527)
 * @param on the day for which is asked
 */
export function completionSuspension(
  asked: { readonly invitedOn: IsoDay; readonly completeBy: IsoDay; readonly completedOn?: IsoDay | null },
  on: IsoDay,
): Suspension {
  const expiredOn = addDays(assertDay(asked.completeBy, 'completeBy'), 1);
  const completedOn = asked.completedOn && asked.completedOn <= on ? asked.completedOn : null;
  const expired = on >= expiredOn ? expiredOn : null;
  const endsBefore = completedOn && expired ? earlierOf(completedOn, expired) : (completedOn ?? expired);
  return { ground: 'COMPLETION', startsAfter: asked.invitedOn, endsBefore };
}

/**
 * Checks one suspension against the trigger and the day asked for.
 * @param lastOpenDay the last day an open suspension is counted for, inclusive
 * @throws TermError INVALID_DATE, SUSPENSION_BEFORE_TRIGGER, SUSPENSION_IN_FUTURE, SUSPENSION_ENDS_BEFORE_START,
 *   SUSPENSION_TOO_LONG (an open one that was forgotten included)
 */
export function assertSuspension(suspension: Suspension, trigger: IsoDay, on: IsoDay, lastOpenDay: IsoDay): void {
  const { startsAfter, endsBefore, ground } = suspension;
  const article = SUSPENSION_ARTICLES[ground];
  assertDay(startsAfter, 'startsAfter');
  if (endsBefore !== null) assertDay(endsBefore, 'endsBefore');
  if (startsAfter < trigger) {
    throw new TermError('SUSPENSION_BEFORE_TRIGGER', `Suspended after ${startsAfter}, triggered ${trigger}`, article);
  }
  if (startsAfter > on)
    throw new TermError('SUSPENSION_IN_FUTURE', `Suspended after ${startsAfter}, on ${on}`, article);
  if (endsBefore !== null && endsBefore < startsAfter) {
    throw new TermError('SUSPENSION_ENDS_BEFORE_START', `Ends ${endsBefore}, starts after ${startsAfter}`, article);
  }
  if (daysBetween(startsAfter, endsBefore ?? addDays(lastOpenDay, 1)) - 1 > LONGEST_SUSPENSION_DAYS) {
    throw new TermError('SUSPENSION_TOO_LONG', `Suspended since ${startsAfter} for more than a year`, article);
  }
}

/** The last day an open suspension is counted for, inclusive: the day asked for, or the day before it was met. */
export function lastOpenDay(on: IsoDay, metOn: IsoDay | null): IsoDay {
  return metOn === null ? on : earlierOf(on, addDays(metOn, -1));
}

/** The suspended days as sorted periods that do not overlap; an empty suspension leaves nothing. */
export function mergeSuspensions(suspensions: readonly Suspension[], lastOpenDay: IsoDay): SuspendedPeriod[] {
  const periods = suspensions
    .map(({ startsAfter, endsBefore }) => ({
      first: addDays(startsAfter, 1),
      last: endsBefore === null ? lastOpenDay : addDays(endsBefore, -1),
    }))
    .filter(({ first, last }) => first <= last)
    .sort((one, other) => (one.first < other.first ? -1 : 1));
  return periods.reduce<SuspendedPeriod[]>(appendPeriod, []);
}

function appendPeriod(merged: SuspendedPeriod[], period: SuspendedPeriod): SuspendedPeriod[] {
  const previous = merged.at(-1);
  if (!previous || period.first > previous.last) return [...merged, period];
  return [...merged.slice(0, -1), { first: previous.first, last: laterOf(previous.last, period.last) }];
}

/** True when the clock stands still on that day. */
export function isSuspended(day: IsoDay, periods: readonly SuspendedPeriod[]): boolean {
  return periods.some(({ first, last }) => first <= day && day <= last);
}

/** Suspended calendar days up to and including the day. */
export function suspendedDaysUntil(day: IsoDay, periods: readonly SuspendedPeriod[]): number {
  return periods
    .map(({ first, last }) => daysBetween(first, earlierOf(last, day)) + 1)
    .reduce((sum, days) => sum + Math.max(days, 0), 0);
}

/** Suspended working days in one period. */
export function workingDaysIn(period: SuspendedPeriod, calendar: Calendar): number {
  let count = 0;
  for (let day = period.first; day <= period.last; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}
