import { Kind } from 'graphql';
import { CodedError } from '../coded-error';
import { defineScalar, only } from './define-scalar';

const millisecondsPerDay = 86_400_000;

/** Whether this is a day of the calendar, `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value) || value.startsWith('0000')) return false;
  const milliseconds = Date.parse(`${value}T00:00:00Z`);
  // JavaScript rolls 2027-06-31 over to 2027-07-01; only a real day comes back as it went in.
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(value);
}

/**
 * The day that many days later, or earlier when negative. No time of day is involved, so daylight saving is neither.
 *
 * @param days - Whole number of days.
 * @throws CodedError `DATE_INVALID` when `day` is no day, `days` is not whole, or the result leaves years 1 to 9999.
 */
export function addDays(day: string, days: number): string {
  const moved = new Date((dayNumber(day) + days) * millisecondsPerDay);
  const result = Number.isSafeInteger(days) && !Number.isNaN(moved.getTime()) ? moved.toISOString().slice(0, 10) : '';
  if (!isDay(result)) throw new CodedError('DATE_INVALID', 'Expected a whole number of days within years 1 to 9999.');
  return result;
}

/**
 * -1 when `left` is the earlier day, 1 when it is the later one, 0 when they are equal: fit for `sort`.
 *
 * @throws CodedError `DATE_INVALID` when either is no day.
 */
export function compareDays(left: string, right: string): -1 | 0 | 1 {
  const difference = daysBetween(right, left);
  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

/**
 * Number of days from the first day to the second: 0 for the same day, 1 for the next, negative when it is earlier.
 *
 * @throws CodedError `DATE_INVALID` when either is no day.
 */
export const daysBetween = (from: string, until: string): number => dayNumber(until) - dayNumber(from);

function dayNumber(day: string): number {
  if (!isDay(day)) throw new CodedError('DATE_INVALID', 'Expected a day of the calendar, YYYY-MM-DD.');
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}

/** Scalar `Date`: a string that {@link isDay} accepts, never a JavaScript Date. Refuses with `DATE_INVALID`. */
export const Day = defineScalar({
  name: 'Date',
  meaning: 'A day of the calendar, without time of day or time zone.',
  format: 'A string `YYYY-MM-DD` of a day that exists.',
  dutch: 'datum',
  code: 'DATE_INVALID',
  expected: 'a day of the calendar that exists, as a string YYYY-MM-DD',
  literal: Kind.STRING,
  parse: only(isDay),
  serialize: only(isDay),
});
