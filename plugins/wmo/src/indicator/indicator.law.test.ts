import { isSmall } from '@eenplan/core';
import { median, periodOf, perTenThousand, refusePeriod, rounded, shareOf, suppressed } from './indicator.law';

describe('periods', () => {
  it.each([
    [2017, null, '2017-01-01', '2018-01-01'],
    [2017, 1, '2017-01-01', '2017-04-01'],
    [2017, 3, '2017-07-01', '2017-10-01'],
    [2017, 4, '2017-10-01', '2018-01-01'],
  ])('%s, quarter %s', (year, quarter, fromOn, untilOn) => {
    expect(periodOf(year, quarter)).toEqual({ fromOn, untilOn });
  });

  it.each([
    [2017, null, '2018-01-01', null],
    [2017, null, '2017-12-31', 'WMO_INDICATOR_PERIOD_OUT_OF_RANGE'],
    [2018, 1, '2018-03-31', 'WMO_INDICATOR_PERIOD_OUT_OF_RANGE'],
    [2018, 1, '2018-04-01', null],
    [2014, null, '2018-01-01', 'WMO_INDICATOR_PERIOD_OUT_OF_RANGE'],
  ])('%s, quarter %s, asked on %s: %s', (year, quarter, today, refusal) => {
    expect(refusePeriod(periodOf(year, quarter), today)).toBe(refusal);
  });
});

describe('what is left out', () => {
  it.each<[string, number[], number, boolean[], boolean]>([
    ['nothing where all is large', [7, 9], 16, [false, false], false],
    ['one small part, and the smallest other with it', [3, 9, 7], 19, [true, false, true], false],
    ['two small parts, which the total does not tell', [3, 2, 9], 14, [true, true, false], false],
    ['the total, where a part has no other to hide behind', [4, 0], 6, [true, false], true],
    ['every part of a small total', [2, 2, 0], 4, [true, true, false], true],
    ['nothing of nothing', [], 0, [], false],
  ])('%s', (_what, parts, total, hidden, isTotalHidden) => {
    expect(suppressed(parts, total, 5)).toEqual({ parts: hidden, total: isTotalHidden });
  });

  it('no part that is left out is the total less what is shown', () => {
    for (let seed = 1; seed < 2_000; seed += 1) {
      const parts = [seed % 7, (seed * 3) % 11, (seed * 5) % 13].slice(0, 1 + (seed % 3));
      const total = parts.reduce((sum, count) => sum + count, 0);
      const { parts: hidden, total: isTotalHidden } = suppressed(parts, total, 5);
      const left = parts.filter((count, index) => hidden[index] && count > 0).length;
      expect({ parts, left: isTotalHidden ? 2 : left }).not.toEqual({ parts, left: 1 });
      parts.forEach((count, index) => expect(isSmall(count, 5) && !hidden[index]).toBe(false));
    }
  });
});

it('shares: null where they tell of a few', () => {
  const cases: [number, number][] = [
    ...([
      [10, 20],
      [20, 20],
      [0, 20],
      [3, 20],
      [17, 20],
      [4, 4],
      [0, 0],
    ] as [number, number][]),
  ];
  expect(cases.map(([part, whole]) => shareOf(part, whole, 5))).toEqual([50, 100, 0, null, null, null, null]);
});

it('medians, rounding and rates', () => {
  expect([median([]), median([3]), median([9, 1]), median([9, 1, 2])]).toEqual([null, 3, 5, 2]);
  expect([0, 2, 3, 7, 8].map((count) => rounded(count, 5))).toEqual([0, 0, 5, 5, 10]);
  expect([perTenThousand(5, 53_793), perTenThousand(100, 10_000)]).toEqual([0.9, 100]);
});
