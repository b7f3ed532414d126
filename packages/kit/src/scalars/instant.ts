import { types } from 'node:util';
import { Kind } from 'graphql';
import { isDay } from './day';
import { defineScalar } from './define-scalar';

const time = /([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?/;
const offset = /(Z|\+([01]\d|2[0-3]):[0-5]\d|-(?!00:00)([01]\d|2[0-3]):[0-5]\d)/;
const instant = new RegExp(`^\\d{4}-\\d\\d-\\d\\dT${time.source}${offset.source}$`);

/**
 * The moment that an ISO 8601 string with offset names (RFC 3339: `2026-03-29T09:00:00+02:00`), to the millisecond;
 * undefined when it names none: no offset, no such day, hour 24, second 60, or a year outside 1 to 9999 in UTC.
 */
export function parseInstant(value: unknown): Date | undefined {
  if (typeof value !== 'string' || !instant.test(value) || !isDay(value.slice(0, 10))) return undefined;
  const moment = new Date(value);
  return formatInstant(moment) === undefined ? undefined : moment;
}

/** The moment as a string in UTC, `2026-03-29T07:00:00.000Z`; undefined when it is no Date of years 1 to 9999. */
export function formatInstant(value: unknown): string | undefined {
  if (!types.isDate(value) || Number.isNaN(value.getTime())) return undefined;
  const text = value.toISOString();
  return isDay(text.slice(0, 10)) ? text : undefined;
}

/** Scalar `DateTime`: a JavaScript Date, written in UTC. Refuses with `DATE_TIME_INVALID`. */
export const Instant = defineScalar({
  name: 'DateTime',
  meaning: 'A moment in time, to the millisecond.',
  format: 'An ISO 8601 string with offset, `2026-03-29T09:00:00+02:00`; always answered in UTC.',
  dutch: 'tijdstip',
  code: 'DATE_TIME_INVALID',
  expected: 'a moment as an ISO 8601 string with seconds and offset, YYYY-MM-DDThh:mm:ss+hh:mm or ending in Z',
  literal: Kind.STRING,
  parse: parseInstant,
  serialize: formatInstant,
});
