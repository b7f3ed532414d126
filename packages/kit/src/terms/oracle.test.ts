/**
 * The engine against a slow oracle that knows no arithmetic of terms: it walks from day to day and counts. It shares
 * nothing with the engine but the types; its calendar is a table written down by hand.
 */
import { evaluateTerm, type TermRequest } from './term';
import type { TermLength } from './term-definition';

/** `npm run test:long` takes far more of them, `EENPLAN_CASES` as many as it says. */
const CASES = Number(process.env.EENPLAN_CASES ?? (process.env.EENPLAN_LONG === '1' ? 100_000 : 2000));
const SEED = 20260817;
const MS = 86_400_000;

const EASTER = `0405 0327 0416 0401 0421 0412 0404 0417 0409 0331 0420 0405 0328 0416 0401 0421 0413 0328 0417 0409 0325`;
const DECREED = `2015-01-02 2015-05-04 2015-05-15 2016-05-06 2017-04-28 2017-05-26 2018-05-11 2018-12-24 2018-12-31
  2019-05-31 2019-12-27 2020-05-22 2021-05-14 2022-05-27 2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30
  2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26`;
const UNDECIDED = [2020, 2021, 2022, 2029, 2030, 2031, 2032, 2033, 2034, 2035];

const isoOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const next = (day: string, step = 1): string => isoOf(Date.parse(day) + step * MS);

const CLOSED = new Set(DECREED.split(/\s+/));
EASTER.split(' ').forEach((text, index) => {
  const year = 2015 + index;
  const easter = Date.parse(`${year}-${text.slice(0, 2)}-${text.slice(2)}`);
  for (const days of [-2, 1, 39, 50]) CLOSED.add(isoOf(easter + days * MS));
  for (const fixed of ['01-01', '05-05', '12-25', '12-26']) CLOSED.add(`${year}-${fixed}`);
  CLOSED.add(new Date(`${year}-04-27`).getUTCDay() === 0 ? `${year}-04-26` : `${year}-04-27`);
});

const isOpen = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay()) && !CLOSED.has(day);

interface Outcome {
  rawEndOn: string;
  dueOn: string;
  suspendedDays: number;
  state: string;
}

/** Walks day by day until `enough` says so. */
function walk(from: string, enough: (day: string) => boolean, step = 1): string {
  let day = from;
  do day = next(day, step);
  while (!enough(day));
  return day;
}

function walkMonths(from: string, months: number, step: number): string {
  let left = months;
  let month = from.slice(0, 7);
  // The wanted month is reached after so many changes of month; within it the day-number, or else its last day.
  const inMonth = walk(
    from,
    (day) => {
      if (day.slice(0, 7) !== month) left -= 1;
      month = day.slice(0, 7);
      return left === 0;
    },
    step,
  );
  const days = Array.from({ length: 31 }, (_, index) => `${inMonth.slice(0, 8)}${String(index + 1).padStart(2, '0')}`);
  const existing = days.filter((day) => !Number.isNaN(Date.parse(day)) && isoOf(Date.parse(day)) === day);
  return existing.filter((day) => day.slice(8) <= from.slice(8)).at(-1) ?? from;
}

function walkLength(from: string, { count, unit }: TermLength, step: number): string {
  if (unit === 'MONTHS' || unit === 'YEARS') return walkMonths(from, unit === 'YEARS' ? count * 12 : count, step);
  const days = { HOURS: Math.ceil(count / 24), DAYS: count, WEEKS: count * 7, WORKING_DAYS: count }[unit];
  let left = days;
  return walk(from, (day) => (unit !== 'WORKING_DAYS' || isOpen(day) ? (left -= 1) : left) === 0, step);
}

function isExtended(request: TermRequest): boolean {
  const { kind, counted, setBy, extendsToWorkingDay: own, length } = request.definition;
  const { count, unit } = length;
  if (kind === 'MINIMUM' || counted === 'BACKWARD' || own === false) return false;
  const long = {
    HOURS: true,
    DAYS: count > 90,
    WEEKS: count > 12,
    MONTHS: count > 3,
    YEARS: true,
    WORKING_DAYS: false,
  };
  return !long[unit] && (own === true || setBy === 'ACT' || setBy === 'ORDER_IN_COUNCIL');
}

function oracle(request: TermRequest, suspensions = request.suspensions ?? []): Outcome {
  const { definition, trigger, on, prolongations = [], laterDate, metOn } = request;
  const { length, kind } = definition;
  const met = metOn && metOn <= on ? metOn : null;
  const still = (day: string): boolean =>
    suspensions.some(({ startsAfter, endsBefore }) =>
      endsBefore ? startsAfter < day && day < endsBefore : startsAfter < day && day <= on && !(met && day >= met),
    );
  const step = definition.counted === 'BACKWARD' ? -1 : 1;
  const rawEndOn = walkLength(trigger, length, step);
  const plain = prolongations.reduce((end, { length: more }) => walkLength(end, more, 1), rawEndOn);
  let due = plain;
  if (step === 1) {
    // Count how many days the term has, then spend them on days that are not suspended.
    const counts = (day: string): boolean => length.unit !== 'WORKING_DAYS' || isOpen(day);
    let budget = 0;
    walk(trigger, (day) => ((budget += counts(day) ? 1 : 0), day === plain));
    due = walk(trigger, (day) => (counts(day) && !still(day) ? (budget -= 1) : budget) === 0);
  }
  if (isExtended(request)) {
    while (!isOpen(due) || still(due)) due = next(due);
    const long = length.unit === 'WORKING_DAYS' ? 0 : length.unit === 'DAYS' ? length.count : 7;
    const good = (): number => {
      let found = 0;
      walk(trigger, (day) => ((found += isOpen(day) && !still(day) ? 1 : 0), day === due));
      return found;
    };
    while (long >= 3 && good() < 2) due = next(due);
  }
  if (laterDate && definition.laterDateMoves && laterDate.notifiedOn <= due) {
    let left = (Date.parse(laterDate.newDate) - Date.parse(laterDate.notifiedOn)) / MS;
    const moved = walk(laterDate.notifiedOn, (day) => (still(day) ? left : (left -= 1)) === 0);
    if (moved > due) due = moved;
  }
  let suspendedDays = 0;
  if (due > trigger) walk(trigger, (day) => ((suspendedDays += still(day) ? 1 : 0), day === due));
  const open = met ? 'MET' : still(on) ? 'SUSPENDED' : on > due ? 'OVERDUE' : 'RUNNING';
  return { rawEndOn, dueOn: due, suspendedDays, state: kind === 'MINIMUM' ? (on >= due ? 'MET' : 'RUNNING') : open };
}

/** The first suspension that begins when the term is already over makes the whole request invalid. */
function isTooLate(request: TermRequest): boolean {
  const all = request.suspensions ?? [];
  return all.some(({ startsAfter }) => {
    const earlier = all.filter((other) => other.startsAfter < startsAfter);
    return startsAfter >= oracle(request, earlier).dueOn;
  });
}

/** A small generator (mulberry32), so that a failing case can be found again by its number. */
function randomFrom(seed: number): (max: number) => number {
  let state = seed;
  return (max) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * (max + 1));
  };
}

function randomRequest(random: (max: number) => number): TermRequest {
  const pick = <const T>(...items: T[]): T => items[random(items.length - 1)] as T;
  const unit = pick('HOURS', 'DAYS', 'DAYS', 'WORKING_DAYS', 'WEEKS', 'WEEKS', 'WEEKS', 'MONTHS', 'MONTHS', 'YEARS');
  const most = { HOURS: 100, DAYS: pick(5, 95), WORKING_DAYS: 15, WEEKS: 14, MONTHS: 5, YEARS: 1 }[unit];
  const length = { count: 1 + random(most - 1), unit };
  const kind = pick('MAXIMUM', 'MAXIMUM', 'MAXIMUM', 'WINDOW', 'TIME_TO_LIVE', 'MINIMUM');
  const counted = random(9) === 0 ? 'BACKWARD' : 'FORWARD';
  const fixed = kind === 'MINIMUM' || counted === 'BACKWARD';
  const trigger = next('2016-12-31', random(6200));
  const soon = (): string => next(trigger, random(Math.min(120, 10 + length.count * 9)));
  const suspensions = Array.from({ length: fixed ? 0 : pick(0, 0, 1, 1, 2, 3) }, () => {
    const startsAfter = soon();
    return {
      ground: 'COMPLETION' as const,
      startsAfter,
      endsBefore: random(7) === 0 ? null : next(startsAfter, random(40)),
    };
  });
  const notifiedOn = soon();
  const laterDate = random(3) === 0 ? { notifiedOn, newDate: next(notifiedOn, 1 + random(90)) } : null;
  const prolongable = !fixed && unit !== 'WORKING_DAYS' && random(4) === 0;
  const prolongations = prolongable
    ? [{ length: { count: 1 + random(5), unit: 'WEEKS' as const }, notifiedOn: trigger }]
    : [];
  const seen = [trigger, notifiedOn, ...suspensions.map(({ startsAfter }) => startsAfter)].sort().at(-1) as string;
  return {
    trigger,
    on: next(seen, random(120)),
    metOn: counted === 'FORWARD' && random(3) === 0 ? next(trigger, random(200)) : null,
    suspensions,
    laterDate,
    prolongations,
    definition: {
      ruleId: 'oracle',
      article: 'O 1',
      kind,
      length,
      counted,
      setBy: pick('ACT', 'ACT', 'ACT', 'ORDER_IN_COUNCIL', 'MUNICIPALITY', 'AGREEMENT'),
      extendsToWorkingDay: pick(undefined, undefined, undefined, true, false),
      suspendable: !fixed,
      laterDateMoves: !fixed && random(1) === 0,
      prolongation: prolongable ? { maximum: { count: 6, unit: 'WEEKS' }, article: 'O 2' } : undefined,
    },
  };
}

function engine(request: TermRequest): Outcome | string {
  try {
    const { rawEndOn, dueOn, suspendedDays, state } = evaluateTerm(request);
    return { rawEndOn, dueOn, suspendedDays, state };
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('the engine and the day-by-day oracle', () => {
  it(`agree on ${CASES} random cases`, () => {
    const random = randomFrom(SEED);
    let refused = 0;
    for (let number = 0; number < CASES; number += 1) {
      const request = randomRequest(random);
      const expected = isTooLate(request) ? 'SUSPENSION_AFTER_DUE' : oracle(request);
      const actual = engine(request);
      refused += typeof expected === 'string' ? 1 : 0;
      if (JSON.stringify(actual) !== JSON.stringify(expected)) {
        expect({ number, request, outcome: actual }).toEqual({ number, request, outcome: expected });
      }
    }
    // The comparison means little when most cases are refused.
    expect(refused).toBeLessThan(CASES * 0.4);
  }, 600_000);

  it('know the same years without a decree', () => {
    const definition = {
      ruleId: 'o',
      article: 'O 1',
      kind: 'MAXIMUM',
      length: { count: 1, unit: 'WEEKS' },
      setBy: 'ACT',
    } as const;
    for (let year = 2015; year <= 2035; year += 1) {
      const trigger = `${year}-08-17`;
      expect(evaluateTerm({ definition, trigger, on: trigger }).decreeKnown).toBe(!UNDECIDED.includes(year));
    }
  });
});
