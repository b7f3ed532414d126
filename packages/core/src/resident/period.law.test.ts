import { refuseEnd, refusePeriod } from './period.law';

describe('the days of something of a resident', () => {
  it.each<[string | null | undefined, string | null]>([
    [undefined, null],
    [null, null],
    ['2018-03-02', null],
    ['2018-03-01', 'PERIOD_EMPTY'],
    ['2018-02-28', 'PERIOD_EMPTY'],
  ])('from 2018-03-01 until %s', (untilOn, expected) => {
    expect(refusePeriod({ fromOn: '2018-03-01', untilOn })).toBe(expected);
  });

  it.each<[string | null, string, string | null]>([
    [null, '2018-03-02', null],
    [null, '2018-03-01', 'PERIOD_EMPTY'],
    ['2018-06-01', '2018-05-31', null],
    ['2018-06-01', '2018-06-01', 'PERIOD_ENDED'],
    ['2018-06-01', '2018-07-01', 'PERIOD_ENDED'],
  ])('from 2018-03-01 until %s, ended on %s', (untilOn, end, expected) => {
    expect(refuseEnd({ fromOn: '2018-03-01', untilOn }, end)).toBe(expected);
  });
});
