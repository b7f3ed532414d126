import {
  committedInCents,
  daysIn,
  isAlert,
  isExceeded,
  leftOf,
  type RunningCents,
  settingsDayOf,
} from './budget-commitment.law';

const none: RunningCents = { dayCents: 0, weekCents: 0, monthCents: 0, wholeCents: 0 };

it.each([
  [2017, 365],
  [2020, 366],
  [2100, 365],
  [2000, 366],
])('%d has %d days', (year, days) => {
  expect(daysIn(year)).toBe(days);
});

describe('R75: what is committed in a year', () => {
  it.each<[string, Partial<RunningCents>, number, number]>([
    ['nothing', {}, 2017, 0],
    ['10 euro a day, the whole year', { dayCents: 1_000 * 365 }, 2017, 365_000],
    ['10 euro a day, in a leap year', { dayCents: 1_000 * 366 }, 2020, 366_000],
    ['70 euro a week, for ten weeks', { weekCents: 7_000 * 70 }, 2017, 70_000],
    ['70 euro a week, for a day', { weekCents: 7_000 }, 2017, 1_000],
    ['100 euro a month, the whole year', { monthCents: 10_000 * 365 }, 2017, 120_000],
    ['100 euro a month, the whole leap year', { monthCents: 10_000 * 366 }, 2020, 120_000],
    ['100 euro a month, for 73 days', { monthCents: 10_000 * 73 }, 2017, 24_000],
    ['1,500 euro at once', { wholeCents: 150_000 }, 2017, 150_000],
    ['all of them', { dayCents: 100, weekCents: 700, monthCents: 36_500, wholeCents: 50 }, 2017, 1_450],
    ['a third of a cent, rounded', { weekCents: 2 }, 2017, 0],
    ['half a cent and more, rounded', { weekCents: 4 }, 2017, 1],
    ['more than a number holds', { dayCents: 2 ** 53 - 1, wholeCents: 2 ** 53 - 1 }, 2017, 2 ** 53 - 1],
  ])('%s', (_what, running, year, cents) => {
    expect(committedInCents({ ...none, ...running }, year)).toBe(cents);
  });
});

describe('R75: held against the line', () => {
  it.each<[number, number | null, number, boolean, boolean, number | null]>([
    [99, 100, 100, false, false, 1],
    [100, 100, 100, false, false, 0],
    [101, 100, 100, true, true, -1],
    [90, 100, 90, false, false, 10],
    [91, 100, 90, false, true, 9],
    [105, 100, 110, true, false, -5],
    [0, 0, 100, false, false, 0],
    [1, 0, 100, true, true, -1],
    [1_000, null, 100, false, false, null],
  ])('%d of %d, warned above %d %%', (committed, amount, percent, exceeded, alert, left) => {
    expect([isExceeded(committed, amount), isAlert(committed, amount, percent), leftOf(committed, amount)]).toEqual([
      ...[exceeded, alert, left],
    ]);
  });
});

it.each([
  [2018, '2018-03-01', '2018-03-01'],
  [2019, '2018-03-01', '2018-03-01'],
  [2017, '2018-03-01', '2017-12-31'],
])('the settings of %d, asked on %s, are those of %s', (year, today, day) => {
  expect(settingsDayOf(year, today)).toBe(day);
});
