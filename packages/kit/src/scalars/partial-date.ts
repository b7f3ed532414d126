import { Kind } from 'graphql';
import { CodedError } from '../coded-error';
import { addDays, isDay } from './day';
import { defineScalar, only } from './define-scalar';

/**
 * Whether this is a date of which the day, or the day and the month, may be unknown: `YYYY`, `YYYY-MM` or
 * `YYYY-MM-DD`, from year 1 to 9999. A date of which nothing is known is null, not a partial date.
 */
export const isPartialDate = (value: unknown): value is string =>
  typeof value === 'string' &&
  isDay(value.length === 4 ? `${value}-01-01` : value.length === 7 ? `${value}-01` : value);

/**
 * The first day it can be: `1985` gives `1985-01-01`.
 *
 * @throws CodedError `PARTIAL_DATE_INVALID` when it is no partial date.
 */
export function earliestDayOf(partialDate: string): string {
  check(partialDate);
  return `${partialDate}-01-01`.slice(0, 10);
}

/**
 * The last day it can be: `1985-02` gives `1985-02-28`. Until this day has come, nobody may be held to be that old.
 *
 * @throws CodedError `PARTIAL_DATE_INVALID` when it is no partial date.
 */
export function latestDayOf(partialDate: string): string {
  check(partialDate);
  if (partialDate.length === 4) return `${partialDate}-12-31`;
  return partialDate.length === 7 ? lastDayOfMonth(partialDate) : partialDate;
}

function lastDayOfMonth(month: string): string {
  // The 28th plus four days is in the next month; going back its day of the month ends on the last of this one.
  if (month.endsWith('-12')) return `${month}-31`;
  const inNextMonth = addDays(`${month}-28`, 4);
  return addDays(inNextMonth, -Number(inNextMonth.slice(8)));
}

function check(value: string): void {
  if (isPartialDate(value)) return;
  throw new CodedError('PARTIAL_DATE_INVALID', 'Expected a partial date: YYYY, YYYY-MM or YYYY-MM-DD.');
}

/** Scalar `PartialDate`: a string that {@link isPartialDate} accepts. Refuses with `PARTIAL_DATE_INVALID`. */
export const PartialDate = defineScalar({
  name: 'PartialDate',
  meaning: 'A date of which the day, or the day and the month, may be unknown, such as a birth date.',
  format: 'A string `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.',
  dutch: 'onvolledige datum',
  code: 'PARTIAL_DATE_INVALID',
  expected: 'a date that exists and may be partial, as a string YYYY, YYYY-MM or YYYY-MM-DD',
  literal: Kind.STRING,
  parse: only(isPartialDate),
  serialize: only(isPartialDate),
});
