import { addDays, addMonths, AGE_OF_MAJORITY, birthdayOf, daysBetween, earlierOf, laterOf } from '@eenplan/kit';
import type { ContributionRegime } from './contribution.enum';

/** From a day (inclusive) until a day (exclusive); null without an end. */
export interface OpenPeriod {
  readonly fromOn: string;
  readonly untilOn: string | null;
}

/** From a day (inclusive) until a day (exclusive). */
export interface Period {
  readonly fromOn: string;
  readonly untilOn: string;
}

/** The Wmo 2015 is in force from this day on: no contribution of it begins before. */
export const WMO_FROM = '2015-01-01';

/** Uitvoeringsbesluit Wmo 2015, hoofdstuk 3, as it stood: by income until 2019, then per four weeks, then per month. */
export function regimeOn(day: string): ContributionRegime {
  if (day < '2019-01-01') return 'INCOME_BASED';
  return day < '2020-01-01' ? 'PER_FOUR_WEEKS' : 'PER_MONTH';
}

// The thirteen periods of the CAK follow each other from 1 January 2018, a Monday [memory].
const FIRST_FOUR_WEEKS = '2018-12-31';
const FOUR_WEEKS = 28;
const LAST_FOUR_WEEKS_UNTIL = addDays(FIRST_FOUR_WEEKS, 13 * FOUR_WEEKS);
const MONTHS_FROM = '2020-01-01';

/** The first day of the month of a day. */
export const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

/**
 * The period of a contribution that holds a day: all that went by income in one, four weeks in 2019, a month from 2020.
 * Null on 30 and 31 December 2019, which lie in none. Its regime is that of its last day.
 */
export function periodOf(day: string): Period | null {
  if (day < FIRST_FOUR_WEEKS) return { fromOn: WMO_FROM, untilOn: FIRST_FOUR_WEEKS };
  if (day < LAST_FOUR_WEEKS_UNTIL) {
    const fromOn = addDays(day, -(daysBetween(FIRST_FOUR_WEEKS, day) % FOUR_WEEKS));
    return { fromOn, untilOn: addDays(fromOn, FOUR_WEEKS) };
  }
  if (day < MONTHS_FROM) return null;
  const fromOn = firstOfMonth(day);
  return { fromOn, untilOn: addMonths(fromOn, 1) };
}

/** Every period that shares a day with the days from (inclusive) until (exclusive), in order. */
export function periodsIn({ fromOn, untilOn }: Period): Period[] {
  const found: Period[] = [];
  for (let day = laterOf(fromOn, WMO_FROM); day < untilOn;) {
    const period = periodOf(day);
    if (period) found.push(period);
    day = period ? period.untilOn : MONTHS_FROM;
  }
  return found;
}

/** The last day of a period (inclusive). */
export const lastDayOf = ({ untilOn }: Period): string => addDays(untilOn, -1);

/**
 * Uitvoeringsbesluit 3.5 lid 4 and 3.10a: due from the first period that begins on or after the start, so the month after
 * it unless it is the 1st, and for the whole of the period in which it stops. Of 2019 the same is [derived].
 */
export const isInCourse = ({ fromOn, untilOn }: OpenPeriod, period: Period): boolean =>
  fromOn <= period.fromOn && (untilOn === null || period.fromOn < untilOn);

/** Uitvoeringsbesluit 3.5 lid 4: the first day of the first month that a contribution is due for, of a start from 2020 on. */
export const firstMonthDue = (startsOn: string): string =>
  startsOn === firstOfMonth(startsOn) ? startsOn : addMonths(firstOfMonth(startsOn), 1);

/** Do the days touch the period? */
export const touches = ({ fromOn, untilOn }: OpenPeriod, period: Period): boolean =>
  fromOn < period.untilOn && (untilOn === null || (untilOn > period.fromOn && untilOn > fromOn));

/** Uitvoeringsbesluit 3.5: it is imposed over at most twelve months back, counted in whole months [derived]. */
export const earliestImposed = (imposedOn: string): string => addMonths(firstOfMonth(imposedOn), -12);

/** Uitvoeringsbesluit 3.6 lid 2 and 3.8 lid 4: what was due is revised over at most 36 months back, in whole months [derived]. */
export const earliestRevised = (today: string): string => addMonths(firstOfMonth(today), -36);

/** Uitvoeringsbesluit 3.6 lid 2 and 3.8 lid 4: a change that reaches further back comes too late. */
export const refuseRevision = (changesFromOn: string, today: string): 'WMO_CONTRIBUTION_TOO_LONG_AGO' | null =>
  changesFromOn < earliestRevised(today) ? 'WMO_CONTRIBUTION_TOO_LONG_AGO' : null;

/** Which months a ground frees. */
export type Frees = 'WHOLE_MONTHS' | 'MONTHS_WITH_TWO_NIGHTS';

/**
 * Uitvoeringsbesluit 3.8 lid 3: does a ground free a period? Because part of a month counts as a whole one (3.10a), it must
 * hold on every day of it [derived]; of shelter (b) two nights in a row are enough, a night counting on the day it begins.
 */
export function isFreed({ fromOn, untilOn }: OpenPeriod, frees: Frees, period: Period): boolean {
  const until = untilOn ?? period.untilOn;
  if (frees === 'WHOLE_MONTHS') return fromOn <= period.fromOn && until >= period.untilOn;
  return daysBetween(laterOf(fromOn, period.fromOn), earlierOf(until, period.untilOn)) >= 2;
}

/** BW 1:233: until it is sure that somebody is of age, a minor; of a partial birth date the last possible day counts. */
const isMinorOn = (birthDate: string, on: string): boolean => on < birthdayOf(birthDate, AGE_OF_MAJORITY);

/**
 * Uitvoeringsbesluit 3.8 lid 3 (e): a minor pays nothing, but for a home adaptation when the ordinance says so. Until it is
 * sure that somebody is of age, nothing is asked.
 */
export function refuseAge(
  birthDate: string | null,
  fromOn: string,
  ordinanceArticle: string | null,
): 'WMO_CONTRIBUTION_AGE_UNKNOWN' | 'WMO_CONTRIBUTION_MINOR' | 'WMO_CONTRIBUTION_NOT_OF_MINOR' | null {
  if (birthDate === null) return 'WMO_CONTRIBUTION_AGE_UNKNOWN';
  const isMinor = isMinorOn(birthDate, fromOn);
  if (ordinanceArticle !== null) return isMinor ? null : 'WMO_CONTRIBUTION_NOT_OF_MINOR';
  return isMinor ? 'WMO_CONTRIBUTION_MINOR' : null;
}

/** Uitvoeringsbesluit 3.8 lid 3 (e) and 3.10a: a period in which the resident comes of age is due. */
export const isFreedAsMinor = (birthDate: string | null, period: Period): boolean =>
  birthDate !== null && isMinorOn(birthDate, lastDayOf(period));

/** Told in the year before it came into force: the first contributions of this law. */
const IMPOSED_FROM = '2014-01-01';

/** Wmo 2.1.4: a contribution begins under this law, and is imposed when it is. */
export function refuseStart(
  { fromOn, imposedOn }: { readonly fromOn: string; readonly imposedOn: string },
  today: string,
): { readonly code: 'WMO_CONTRIBUTION_BEFORE_LAW' | 'WMO_CONTRIBUTION_DAY_IN_FUTURE'; readonly field: string } | null {
  if (fromOn < WMO_FROM) return { code: 'WMO_CONTRIBUTION_BEFORE_LAW', field: 'fromOn' };
  if (imposedOn < IMPOSED_FROM) return { code: 'WMO_CONTRIBUTION_BEFORE_LAW', field: 'imposedOn' };
  return imposedOn > today ? { code: 'WMO_CONTRIBUTION_DAY_IN_FUTURE', field: 'imposedOn' } : null;
}

/** A provision that a contribution is asked for, as core has it. */
export interface ProvisionFacts {
  readonly residentId: string;
  readonly lawCode: string | null;
  /** How its building block is accessible; null when it is in no plan. */
  readonly access: string | null;
  /** First day on which it is given (inclusive); null when it is not given at all. */
  readonly fromOn: string | null;
  /** First day on which it is not (exclusive); null without an end. */
  readonly untilOn: string | null;
}

/** Rule R69, Wmo 2.1.4: for a tailored provision of this law that the resident is given on the first day. */
export function refuseProvision(
  { residentId, lawCode, access, fromOn, untilOn }: ProvisionFacts,
  contribution: { readonly residentId: string; readonly fromOn: string },
) {
  if (residentId !== contribution.residentId) return 'WMO_CONTRIBUTION_OTHER_RESIDENT';
  if (lawCode !== 'WMO') return 'WMO_CONTRIBUTION_OTHER_LAW';
  if (access !== 'TAILORED_COLLECTIVE' && access !== 'TAILORED_INDIVIDUAL') return 'WMO_CONTRIBUTION_GENERAL_PROVISION';
  const isGiven =
    fromOn !== null && contribution.fromOn >= fromOn && (untilOn === null || contribution.fromOn < untilOn);
  return isGiven ? null : 'WMO_CONTRIBUTION_NOT_GIVEN';
}

/** Longest time that is asked for at once, and furthest ahead, in months. */
const LONGEST = 120;

/** Amounts are asked for a time that can be counted; of no time there are none. */
export function refuseRange({ fromOn, untilOn }: Period, today: string): 'WMO_CONTRIBUTION_RANGE' | null {
  const from = laterOf(fromOn, WMO_FROM);
  if (untilOn <= from) return null;
  if (untilOn > addMonths(today, LONGEST)) return 'WMO_CONTRIBUTION_RANGE';
  return addMonths(untilOn, -LONGEST) > from ? 'WMO_CONTRIBUTION_RANGE' : null;
}

/** 3.10a: it stops once, on or after its first day; a stop that was planned may come earlier. */
export function refuseStop(
  contribution: OpenPeriod,
  untilOn: string,
): 'WMO_CONTRIBUTION_DAY_OUTSIDE' | 'WMO_CONTRIBUTION_STOPPED' | null {
  if (untilOn < contribution.fromOn) return 'WMO_CONTRIBUTION_DAY_OUTSIDE';
  return contribution.untilOn !== null && untilOn >= contribution.untilOn ? 'WMO_CONTRIBUTION_STOPPED' : null;
}

/** What hangs on a contribution begins in its course, and has a day. */
export function refusePart(
  contribution: OpenPeriod,
  part: OpenPeriod,
): { readonly code: 'WMO_CONTRIBUTION_DAY_OUTSIDE' | 'WMO_CONTRIBUTION_PERIOD_EMPTY'; readonly field: string } | null {
  const isBefore = part.fromOn < contribution.fromOn;
  const isAfter = contribution.untilOn !== null && part.fromOn >= contribution.untilOn;
  if (isBefore || isAfter) return { code: 'WMO_CONTRIBUTION_DAY_OUTSIDE', field: 'fromOn' };
  const isEmpty = part.untilOn !== null && part.untilOn <= part.fromOn;
  return isEmpty ? { code: 'WMO_CONTRIBUTION_PERIOD_EMPTY', field: 'untilOn' } : null;
}

/** An exemption ends on or after its first day, and earlier than it would. */
export const refuseExemptionEnd = (exemption: OpenPeriod, untilOn: string): 'WMO_CONTRIBUTION_DAY_OUTSIDE' | null =>
  untilOn < exemption.fromOn || (exemption.untilOn !== null && untilOn >= exemption.untilOn)
    ? 'WMO_CONTRIBUTION_DAY_OUTSIDE'
    : null;

/** Uitvoeringsbesluit 3.7 lid 1: an amount goes with an index figure, and is rounded down to a multiple of the step. */
export function indexed(
  amountInCents: number,
  { from, to, stepInCents }: { readonly from: number; readonly to: number; readonly stepInCents: number },
): number {
  const step = BigInt(stepInCents);
  return Number(((BigInt(amountInCents) * BigInt(to)) / BigInt(from) / step) * step);
}
