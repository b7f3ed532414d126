import { CodedError } from './coded-error';
import { isDay } from './scalars/day';
import { parseInstant } from './scalars/instant';

/** The one source of business time. Token checks, log times and job leases use the real clock instead. */
export interface Clock {
  /** This moment. */
  now(): Date;
  /** This day in Europe/Amsterdam, `YYYY-MM-DD`: the day that every statutory term counts with. */
  today(): string;
}

/** A clock that stands still until it is moved. */
export interface FixedClock extends Clock {
  /** Moves it on, or back when negative. @param milliseconds - Elapsed time, whatever the time zone does meanwhile. */
  advance(milliseconds: number): void;
  /** Puts it on an instant with offset, or on a day at 09:00 in Amsterdam. Throws as {@link fixedClock} does. */
  set(moment: Date | string): void;
}

const amsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** The day in Europe/Amsterdam at this instant, `YYYY-MM-DD`. */
export function dayInAmsterdam(instant: Date): string {
  const { year = '', month = '', day = '' } = partsInAmsterdam(instant);
  return `${year.padStart(4, '0')}-${month}-${day}`;
}

/** The clock of this machine. */
export const systemClock: Clock = clockOf(() => new Date());

/**
 * A clock for tests.
 *
 * @param moment - A Date, an ISO instant with offset, or a day (09:00 in Amsterdam).
 * @throws CodedError `CLOCK_INVALID` when it is none of these.
 */
export function fixedClock(moment: Date | string): FixedClock {
  let current = instantOf(moment).getTime();
  return {
    ...clockOf(() => new Date(current)),
    advance: (milliseconds) => {
      current = instantOf(new Date(current + milliseconds)).getTime();
    },
    set: (next) => {
      current = instantOf(next).getTime();
    },
  };
}

/**
 * The clock this process runs on: that of the machine, or, when `EENPLAN_NOW` is set, one that starts there and runs
 * on. `EENPLAN_NOW` is an ISO instant with offset or a day (09:00 in Amsterdam).
 *
 * @throws CodedError `CLOCK_REFUSED` when `EENPLAN_NOW` is set with `NODE_ENV=production`: statutory terms would be
 * counted from an invented day. `CLOCK_INVALID` when it is neither instant nor day.
 */
export function clockFromEnvironment(env: Readonly<Record<string, string | undefined>>): Clock {
  const start = env['EENPLAN_NOW'];
  if (!start) return systemClock;
  if (env['NODE_ENV'] === 'production') {
    throw new CodedError('CLOCK_REFUSED', 'EENPLAN_NOW must not be set with NODE_ENV=production. Unset it.');
  }
  const shift = instantOf(start).getTime() - Date.now();
  return clockOf(() => new Date(Date.now() + shift));
}

function clockOf(now: () => Date): Clock {
  // A request asks for the day dozens of times; within a second it is the same, whatever the offset of Amsterdam was then.
  let known = { second: NaN, day: '' };
  const today = (): string => {
    const instant = now();
    const second = Math.floor(instant.getTime() / 1000);
    if (second !== known.second) known = { second, day: dayInAmsterdam(instant) };
    return known.day;
  };
  return { now, today };
}

function instantOf(moment: Date | string): Date {
  const instant = typeof moment !== 'string' ? moment : isDay(moment) ? nineInAmsterdam(moment) : parseInstant(moment);
  if (instant && !Number.isNaN(instant.getTime())) return instant;
  throw new CodedError(
    'CLOCK_INVALID',
    'The clock (EENPLAN_NOW) takes an ISO instant with offset, 2026-03-29T09:00:00+02:00, or a day, 2026-03-29.',
  );
}

/** No switch between summer and winter time is at nine, so exactly one of the two offsets shows nine o'clock. */
function nineInAmsterdam(day: string): Date {
  const winter = new Date(`${day}T09:00:00+01:00`);
  return partsInAmsterdam(winter).hour === '09' ? winter : new Date(`${day}T09:00:00+02:00`);
}

function partsInAmsterdam(instant: Date): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  return Object.fromEntries(amsterdam.formatToParts(instant).map(({ type, value }) => [type, value]));
}
