import { addWorkingDays, type Calendar, isWorkingDay } from './calendar';
import { addDays, type IsoDay, laterOf } from './iso-day';
import { isSuspended, type SuspendedPeriod, suspendedDaysUntil, workingDaysIn } from './suspension';
import { addLength, type TermDefinition, type TermLength } from './term-definition';
import type { Exemption, Prolongation } from './term-rules';

/** One step from the raw end to the due day. */
export interface TermShift {
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly reason: 'PROLONGED' | 'SUSPENDED' | 'NON_WORKING_DAY' | 'TWO_WORKING_DAYS' | 'LATER_DATE';
  readonly article: string;
  /** In Dutch, for the resident: the holidays by name, the days suspended. */
  readonly why: string;
}

/** A notice that the decision will come later, Awb 4:14. */
export interface LaterDate {
  /** The day the applicant was told. */
  readonly notifiedOn: IsoDay;
  /** The day named, inclusive. */
  readonly newDate: IsoDay;
}

/** Everything that fixes a due day, except the suspensions. */
export interface Clock {
  readonly definition: TermDefinition;
  readonly exemption: Exemption | null;
  readonly trigger: IsoDay;
  readonly prolongations: readonly Prolongation[];
  readonly laterDate: LaterDate | null;
  readonly calendar: Calendar;
  /** The articles behind the suspensions, for the explanation. */
  readonly suspensionArticle: string;
}

const UNIT_NAMES: Record<TermLength['unit'], readonly [one: string, more: string]> = {
  HOURS: ['uur', 'uur'],
  DAYS: ['dag', 'dagen'],
  WORKING_DAYS: ['werkdag', 'werkdagen'],
  WEEKS: ['week', 'weken'],
  MONTHS: ['maand', 'maanden'],
  YEARS: ['jaar', 'jaar'],
};

const inDutch = ({ count, unit }: TermLength): string => `${count} ${UNIT_NAMES[unit][count === 1 ? 0 : 1]}`;

type Push = (end: IsoDay, period: SuspendedPeriod) => IsoDay;

const byDays: Push = (end, period) => addDays(end, suspendedDaysUntil(period.last, [period]));

const byWorkingDays =
  (calendar: Calendar): Push =>
  (end, period) =>
    addWorkingDays(end, workingDaysIn(period, calendar), calendar);

/** Every suspended day on which the term would have run moves its end by one such day. */
function pushThrough(end: IsoDay, periods: readonly SuspendedPeriod[], push: Push): IsoDay {
  return periods.reduce((pushed, period) => (period.first > pushed ? pushed : push(pushed, period)), end);
}

/** Adjournments (verdaging), counted from the end so far without Atw: one extension, at the very end. */
export function prolong(from: IsoDay, clock: Clock): TermShift[] {
  let end = from;
  return clock.prolongations.map(({ length }) => {
    const start = end;
    end = addLength(start, length, clock.calendar);
    const article = clock.definition.prolongation?.article ?? clock.definition.article;
    return { from: start, to: end, reason: 'PROLONGED', article, why: `verdaagd met ${inDutch(length)}` };
  });
}

/** Awb 4:15: the term runs on after the days on which it was suspended. */
export function suspend(from: IsoDay, periods: readonly SuspendedPeriod[], clock: Clock): TermShift[] {
  const push = clock.definition.length.unit === 'WORKING_DAYS' ? byWorkingDays(clock.calendar) : byDays;
  const to = pushThrough(from, periods, push);
  if (to === from) return [];
  const days = suspendedDaysUntil(to, periods);
  const why = `${inDutch({ count: days, unit: 'DAYS' })} opgeschort`;
  return [{ from, to, reason: 'SUSPENDED', article: clock.suspensionArticle, why }];
}

/** Atw 1 lid 1: up to and including the first day that is a working day; a suspended day cannot be the last one. */
export function extendToWorkingDay(
  from: IsoDay,
  periods: readonly SuspendedPeriod[],
  { calendar }: Clock,
): TermShift[] {
  const closed = (day: IsoDay): string | undefined =>
    isSuspended(day, periods) ? 'opgeschort' : calendar.whyNot(day)?.name;
  const skipped: string[] = [];
  let to = from;
  for (let name = closed(to); name !== undefined; name = closed(to)) {
    skipped.push(name);
    to = addDays(to, 1);
  }
  const why = [...new Set(skipped)].join(', ');
  return skipped.length === 0 ? [] : [{ from, to, reason: 'NON_WORKING_DAY', article: 'Atw 1 lid 1', why }];
}

/** Atw 2: a term of at least three days contains at least two working days, else it ends on the second one. */
export function extendToTwoWorkingDays(from: IsoDay, periods: readonly SuspendedPeriod[], clock: Clock): TermShift[] {
  const { unit, count } = clock.definition.length;
  if (unit === 'WORKING_DAYS' || (unit === 'DAYS' && count < 3)) return [];
  const counts = (day: IsoDay): boolean => isWorkingDay(day, clock.calendar) && !isSuspended(day, periods);
  let found = 0;
  // From the end backwards: two are almost always found at once, however long the term is.
  for (let day = from; day > clock.trigger && found < 2; day = addDays(day, -1)) found += counts(day) ? 1 : 0;
  let to = from;
  while (found < 2) {
    to = addDays(to, 1);
    found += counts(to) ? 1 : 0;
  }
  const why = 'minder dan twee werkdagen in de termijn';
  return to === from ? [] : [{ from, to, reason: 'TWO_WORKING_DAYS', article: 'Atw 2', why }];
}

/**
 * Awb 4:14 lid 3: only a term of Awb 4:13 moves, and only by a notice given in time. The named day is no term of a law:
 * the Atw does not extend it. Days suspended after the notice move it.
 */
export function moveToLaterDate(from: IsoDay, periods: readonly SuspendedPeriod[], clock: Clock): TermShift[] {
  const { laterDate, definition } = clock;
  if (!laterDate || !definition.laterDateMoves || laterDate.notifiedOn > from) return [];
  const after = addDays(laterDate.notifiedOn, 1);
  const later = periods
    .map(({ first, last }) => ({ first: laterOf(first, after), last }))
    .filter(({ first, last }) => first <= last);
  const to = pushThrough(laterDate.newDate, later, byDays);
  const why = `latere datum genoemd op ${laterDate.notifiedOn}`;
  return to > from ? [{ from, to, reason: 'LATER_DATE', article: 'Awb 4:14 lid 3', why }] : [];
}
