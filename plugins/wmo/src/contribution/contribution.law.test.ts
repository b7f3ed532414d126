import { addDays, addMonths } from '@eenplan/kit';
import fc from 'fast-check';
import { wmoParameters } from '../parameters';
import {
  earliestImposed,
  earliestRevised,
  firstMonthDue,
  indexed,
  isFreed,
  isFreedAsMinor,
  isInCourse,
  periodOf,
  periodsIn,
  refuseAge,
  refuseExemptionEnd,
  refusePart,
  refuseProvision,
  refuseRange,
  refuseRevision,
  refuseStart,
  refuseStop,
  regimeOn,
} from './contribution.law';

const day = fc.integer({ min: 0, max: 7_000 }).map((days) => addDays('2015-01-01', days));
const month = (fromOn: string) => ({ fromOn, untilOn: addMonths(fromOn, 1) });
const open = (fromOn: string, untilOn: string | null = null) => ({ fromOn, untilOn });

describe('the regime by the day', () => {
  it.each([
    ['2018-12-31', 'INCOME_BASED'],
    ['2019-01-01', 'PER_FOUR_WEEKS'],
    ['2019-12-31', 'PER_FOUR_WEEKS'],
    ['2020-01-01', 'PER_MONTH'],
    ['2026-11-28', 'PER_MONTH'],
  ])('%s: %s', (on, regime) => {
    expect(regimeOn(on)).toBe(regime);
  });
});

describe('the period of a day', () => {
  it.each([
    ['2018-12-30', open('2015-01-01', '2018-12-31')],
    ['2018-12-31', open('2018-12-31', '2019-01-28')],
    ['2019-01-27', open('2018-12-31', '2019-01-28')],
    ['2019-01-28', open('2019-01-28', '2019-02-25')],
    ['2019-12-29', open('2019-12-02', '2019-12-30')],
    ['2019-12-30', null],
    ['2019-12-31', null],
    ['2020-01-01', open('2020-01-01', '2020-02-01')],
    ['2024-02-29', open('2024-02-01', '2024-03-01')],
  ])('%s', (on, expected) => {
    expect(periodOf(on)).toEqual(expected);
  });

  it('2019 has thirteen of four weeks, 2020 twelve months', () => {
    const regimes = periodsIn(open('2018-12-31', '2021-01-01') as never).map(({ untilOn }) =>
      regimeOn(addDays(untilOn, -1)),
    );
    expect(regimes.filter((regime) => regime === 'PER_FOUR_WEEKS')).toHaveLength(13);
    expect(regimes.filter((regime) => regime === 'PER_MONTH')).toHaveLength(12);
    expect(regimes).toHaveLength(25);
  });

  it('periods hold every day once, but for the two that lie in none', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 900 }), (fromOn, length) => {
        const untilOn = addDays(fromOn, length);
        const periods = periodsIn({ fromOn, untilOn });
        const gaps = periods.slice(1).filter((each, index) => each.fromOn !== periods[index]?.untilOn);
        expect(gaps.every((each) => each.fromOn === '2020-01-01')).toBe(true);
        expect(periods.every((each) => each.untilOn > fromOn && each.fromOn < untilOn)).toBe(true);
        for (const each of [fromOn, addDays(untilOn, -1)]) {
          const holding = periods.filter((period) => period.fromOn <= each && each < period.untilOn);
          expect(holding).toHaveLength(periodOf(each) ? 1 : 0);
        }
      }),
      { seed: 20261128 },
    );
  });
});

describe('Uitvoeringsbesluit 3.5 lid 4 and 3.10a: from the month after, and the last one whole', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2026-03-02', '2026-04-01'],
    ['2026-03-31', '2026-04-01'],
    ['2025-12-31', '2026-01-01'],
    ['2024-02-29', '2024-03-01'],
  ])('a start on %s is due from %s', (startsOn, expected) => {
    expect(firstMonthDue(startsOn)).toBe(expected);
  });

  it.each([
    ['2026-03-01', null, true],
    ['2026-03-02', null, false],
    ['2026-02-15', null, true],
    ['2026-01-01', '2026-03-01', false],
    ['2026-01-01', '2026-03-02', true],
    ['2026-01-01', '2026-04-01', true],
    ['2026-03-01', '2026-03-01', false],
  ])('from %s until %s, March: %s', (fromOn, untilOn, expected) => {
    expect(isInCourse(open(fromOn, untilOn), month('2026-03-01'))).toBe(expected);
  });

  it('both say the same of any month', () => {
    const ofMonths = day.filter((each) => each >= '2020-01-01');
    fc.assert(
      fc.property(ofMonths, ofMonths, (startsOn, on) => {
        const period = periodOf(on);
        if (!period) throw new Error('From 2020 on every day lies in a month.');
        expect(isInCourse(open(startsOn), period)).toBe(period.fromOn >= firstMonthDue(startsOn));
      }),
      { seed: 20261128 },
    );
  });
});

describe('how far back', () => {
  it('3.5: twelve months for imposing', () => {
    expect([earliestImposed('2026-03-15'), earliestImposed('2026-03-01')]).toEqual(['2025-03-01', '2025-03-01']);
    expect(earliestImposed('2026-02-28')).toBe('2025-02-01');
  });

  it.each([
    ['2023-11-01', '2026-11-28', null],
    ['2023-10-31', '2026-11-28', 'WMO_CONTRIBUTION_TOO_LONG_AGO'],
    ['2023-11-30', '2026-11-30', null],
    ['2027-01-01', '2026-11-28', null],
  ])('3.6 lid 2 and 3.8 lid 4: a change from %s on, told on %s: %s', (from, today, refusal) => {
    expect([refuseRevision(from, today), earliestRevised(today)]).toEqual([refusal, '2023-11-01']);
  });
});

describe('Uitvoeringsbesluit 3.8 lid 3: what a ground frees', () => {
  it.each([
    ['2026-03-01', null, true],
    ['2026-03-02', null, false],
    ['2026-03-01', '2026-04-01', true],
    ['2026-03-01', '2026-03-31', false],
    ['2026-01-01', '2026-03-01', false],
  ])('a ground of whole months from %s until %s, March: %s', (fromOn, untilOn, expected) => {
    expect(isFreed(open(fromOn, untilOn), 'WHOLE_MONTHS', month('2026-03-01'))).toBe(expected);
  });

  it.each([
    ['2026-03-10', '2026-03-12', true],
    ['2026-03-10', '2026-03-11', false],
    ['2026-02-27', '2026-03-03', true],
    ['2026-02-27', '2026-03-02', false],
    ['2026-03-30', null, true],
    ['2026-03-31', null, false],
    ['2026-04-01', '2026-04-10', false],
  ])('(b) nights in shelter from %s until %s, March: %s', (fromOn, untilOn, expected) => {
    expect(isFreed(open(fromOn, untilOn), 'MONTHS_WITH_TWO_NIGHTS', month('2026-03-01'))).toBe(expected);
  });

  it.each([
    ['2008-03-31', '2026-02-01', true],
    ['2008-04-01', '2026-03-01', true],
    ['2008-03-31', '2026-03-01', false],
    ['2008-03', '2026-02-01', true],
    ['2008', '2026-11-01', true],
    ['2008', '2026-12-01', false],
    [null, '2026-03-01', false],
  ])('(e) born %s, the month from %s: %s', (birthDate, fromOn, expected) => {
    expect(isFreedAsMinor(birthDate, month(fromOn))).toBe(expected);
  });
});

describe('Uitvoeringsbesluit 3.8 lid 3 (e): whom it is asked of', () => {
  it.each([
    ['2008-03-01', '2026-03-01', null, null],
    ['2008-03-02', '2026-03-01', null, 'WMO_CONTRIBUTION_MINOR'],
    ['2008-03-02', '2026-03-01', 'art. 12', null],
    ['2008-03-01', '2026-03-01', 'art. 12', 'WMO_CONTRIBUTION_NOT_OF_MINOR'],
    ['2008', '2026-12-30', null, 'WMO_CONTRIBUTION_MINOR'],
    ['2008', '2026-12-31', null, null],
    [null, '2026-03-01', null, 'WMO_CONTRIBUTION_AGE_UNKNOWN'],
    [null, '2026-03-01', 'art. 12', 'WMO_CONTRIBUTION_AGE_UNKNOWN'],
  ])('born %s, from %s, ordinance %s: %s', (birthDate, fromOn, ordinance, refusal) => {
    expect(refuseAge(birthDate, fromOn, ordinance)).toBe(refusal);
  });
});

describe('R69: tailored provisions of this law, that are given', () => {
  const given = {
    ...{ residentId: 'a', lawCode: 'WMO', access: 'TAILORED_INDIVIDUAL' },
    ...{ fromOn: '2026-03-01', untilOn: '2026-06-01' },
  };
  it.each([
    [{}, '2026-03-01', null],
    [{ access: 'TAILORED_COLLECTIVE' }, '2026-03-01', null],
    [{}, '2026-05-31', null],
    [{}, '2026-06-01', 'WMO_CONTRIBUTION_NOT_GIVEN'],
    [{}, '2026-02-28', 'WMO_CONTRIBUTION_NOT_GIVEN'],
    [{ fromOn: null }, '2026-03-01', 'WMO_CONTRIBUTION_NOT_GIVEN'],
    [{ untilOn: null }, '2036-03-01', null],
    [{ residentId: 'b' }, '2026-03-01', 'WMO_CONTRIBUTION_OTHER_RESIDENT'],
    [{ lawCode: 'JEUGDWET' }, '2026-03-01', 'WMO_CONTRIBUTION_OTHER_LAW'],
    [{ lawCode: null }, '2026-03-01', 'WMO_CONTRIBUTION_OTHER_LAW'],
    [{ access: 'FREE' }, '2026-03-01', 'WMO_CONTRIBUTION_GENERAL_PROVISION'],
    [{ access: 'OWN' }, '2026-03-01', 'WMO_CONTRIBUTION_GENERAL_PROVISION'],
    [{ access: 'ESCALATED' }, '2026-03-01', 'WMO_CONTRIBUTION_GENERAL_PROVISION'],
    [{ access: null }, '2026-03-01', 'WMO_CONTRIBUTION_GENERAL_PROVISION'],
  ])('%j from %s: %s', (changes, fromOn, refusal) => {
    expect(refuseProvision({ ...given, ...changes }, { residentId: 'a', fromOn })).toBe(refusal);
  });
});

describe('days that do not fit', () => {
  const TODAY = '2026-03-15';
  it.each([
    ['2015-01-01', '2014-12-01', null],
    ['2014-12-31', '2014-12-01', 'WMO_CONTRIBUTION_BEFORE_LAW fromOn'],
    ['2015-01-01', '2013-12-31', 'WMO_CONTRIBUTION_BEFORE_LAW imposedOn'],
    ['2026-05-01', '2026-03-15', null],
    ['2026-03-01', '2026-03-16', 'WMO_CONTRIBUTION_DAY_IN_FUTURE imposedOn'],
  ])('a start on %s, imposed on %s: %s', (fromOn, imposedOn, refusal) => {
    const found = refuseStart({ fromOn, imposedOn }, TODAY);
    expect(found && `${found.code} ${found.field}`).toBe(refusal);
  });

  it.each([
    [null, '2026-01-10', null],
    [null, '2026-01-09', 'WMO_CONTRIBUTION_DAY_OUTSIDE'],
    ['2026-06-01', '2026-05-31', null],
    ['2026-06-01', '2026-06-01', 'WMO_CONTRIBUTION_STOPPED'],
    ['2026-06-01', '2026-07-01', 'WMO_CONTRIBUTION_STOPPED'],
  ])('begun on 10 January until %s, a stop on %s: %s', (untilOn, stop, refusal) => {
    expect(refuseStop(open('2026-01-10', untilOn), stop)).toBe(refusal);
  });

  it.each([
    [open('2026-01-10'), null],
    [open('2026-01-09'), 'WMO_CONTRIBUTION_DAY_OUTSIDE fromOn'],
    [open('2026-05-31'), null],
    [open('2026-06-01'), 'WMO_CONTRIBUTION_DAY_OUTSIDE fromOn'],
    [open('2026-02-01', '2026-02-01'), 'WMO_CONTRIBUTION_PERIOD_EMPTY untilOn'],
    [open('2026-02-01', '2026-02-02'), null],
  ])('what hangs on it, %j: %s', (part, refusal) => {
    const found = refusePart(open('2026-01-10', '2026-06-01'), part);
    expect(found && `${found.code} ${found.field}`).toBe(refusal);
  });

  it.each([
    [null, '2026-01-10', null],
    [null, '2026-01-09', 'WMO_CONTRIBUTION_DAY_OUTSIDE'],
    ['2026-06-01', '2026-05-31', null],
    ['2026-06-01', '2026-06-01', 'WMO_CONTRIBUTION_DAY_OUTSIDE'],
  ])('an exemption from 10 January until %s, ended on %s: %s', (untilOn, end, refusal) => {
    expect(refuseExemptionEnd(open('2026-01-10', untilOn), end)).toBe(refusal);
  });

  it.each([
    ['2026-01-01', '2026-01-02', null],
    ['2026-01-01', '2026-01-01', null],
    ['2026-01-01', '2036-01-01', null],
    ['2026-01-01', '2036-01-02', 'WMO_CONTRIBUTION_RANGE'],
    ['2036-03-01', '2036-03-15', null],
    ['2036-03-01', '2036-03-16', 'WMO_CONTRIBUTION_RANGE'],
    ['0001-01-01', '0001-02-01', null],
    ['0001-01-01', '2025-01-01', null],
    ['2026-01-01', '9999-12-31', 'WMO_CONTRIBUTION_RANGE'],
  ])('asked from %s until %s: %s', (fromOn, untilOn, refusal) => {
    expect(refuseRange({ fromOn, untilOn }, TODAY)).toBe(refusal);
  });
});

describe('Uitvoeringsbesluit 3.7 lid 1: rounded down to a multiple of 20 cents', () => {
  it.each([
    [1_900, 100, 100, 1_900],
    [1_900, 1_000, 1_084, 2_040],
    [1_900, 1_000, 1_085, 2_060],
    [2_060, 1_000, 1_019, 2_080],
    [1_999, 100, 100, 1_980],
    [0, 100, 200, 0],
  ])('%d cents from %d to %d: %d', (amount, from, to, expected) => {
    expect(indexed(amount, { from, to, stepInCents: 20 })).toBe(expected);
  });

  it('is a multiple of the step, at most the exact amount, and less than a step below it', () => {
    const whole = (max: number) => fc.integer({ min: 1, max });
    fc.assert(
      fc.property(fc.nat(10_000_000), whole(1_000_000), whole(1_000_000), whole(1_000), (amount, from, to, step) => {
        const found = BigInt(indexed(amount, { from, to, stepInCents: step }));
        const [exact, unit] = [BigInt(amount) * BigInt(to), BigInt(from)];
        expect(found % BigInt(step)).toBe(0n);
        expect(found * unit <= exact && exact < (found + BigInt(step)) * unit).toBe(true);
      }),
      { seed: 20261128, numRuns: 1000 },
    );
  });

  it('every amount per month that ships is one', () => {
    const values = wmoParameters.find(({ key }) => key === 'wmo.contribution.maximum-per-month')?.values ?? [];
    expect(values.length).toBeGreaterThan(3);
    expect(values.filter(({ value }) => Number(value) % 20 !== 0)).toEqual([]);
  });
});
