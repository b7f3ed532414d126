import { CodedError } from '../coded-error';
import { addDays as dayAfter, isDay } from '../scalars/day';
import { TermError } from './term-error';

export { daysBetween } from '../scalars/day';

/** A calendar day `YYYY-MM-DD`, without time or time zone. ISO days sort as text, so `<` compares them. */
export type IsoDay = string;

/**
 * The day itself, when it exists.
 * @param what the name of the field, for the message
 * @throws TermError INVALID_DATE for another format or a day that does not exist (`2027-06-31`)
 */
export function assertDay(day: IsoDay, what = 'date'): IsoDay {
  const given: unknown = day;
  if (isDay(given)) return given;
  throw new TermError('INVALID_DATE', `${what} is not an existing day in the form YYYY-MM-DD: ${day}`);
}

/**
 * The day that many days later, or earlier when negative.
 * @throws TermError CALENDAR_YEAR_UNKNOWN when that leaves the years 1 to 9999
 */
export function addDays(day: IsoDay, count: number): IsoDay {
  try {
    return dayAfter(day, count);
  } catch (error) {
    throw error instanceof CodedError ? beyondEveryCalendar() : error;
  }
}

const beyondEveryCalendar = (): TermError =>
  new TermError('CALENDAR_YEAR_UNKNOWN', 'A day before the year 1 or after the year 9999 cannot be written', 'Atw 3');

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: IsoDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The calendar year. */
export function yearOf(day: IsoDay): number {
  return Number(day.slice(0, 4));
}

/**
 * The same day-number `count` months later (earlier when negative), or the last day of that month when it has no such
 * day: 31 January + 1 month is 28 or 29 February. European Convention on the Calculation of Time-Limits (Bazel 1972,
 * Trb. 1973, 29) art. 4 lid 2 [memory]; compare ECLI:NL:PHR:2017:419, a term of three months from 29 February.
 * @throws TermError CALENDAR_YEAR_UNKNOWN when that leaves the years 1 to 9999
 */
export function addMonths(day: IsoDay, count: number): IsoDay {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  // Not Date.UTC, which takes the years 1 to 99 for 1901 to 1999.
  const moved = new Date(0);
  moved.setUTCFullYear(year, month + count, 0);
  moved.setUTCDate(Math.min(dayOfMonth, moved.getUTCDate()));
  const result = Number.isNaN(moved.getTime()) ? '' : moved.toISOString().slice(0, 10);
  if (!isDay(result)) throw beyondEveryCalendar();
  return result;
}

/** The later of two days. */
export function laterOf(one: IsoDay, other: IsoDay): IsoDay {
  return one > other ? one : other;
}

/** The earlier of two days. */
export function earlierOf(one: IsoDay, other: IsoDay): IsoDay {
  return one < other ? one : other;
}
