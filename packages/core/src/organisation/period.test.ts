import { firstEnd, isEmpty, isWithin, latest, overlap } from './period';

const period = (fromOn: string, untilOn: string | null = null) => ({ fromOn, untilOn });
const year = period('2017-01-01', '2018-01-01');

it.each([
  [period('2018-01-01'), false],
  [period('2017-12-31'), true],
  [period('2016-01-01', '2017-01-01'), false],
  [period('2016-01-01', '2017-01-02'), true],
  [period('2016-01-01'), true],
])('2017 and %j overlap: %s', (other, expected) => {
  expect([overlap(year, other), overlap(other, year)]).toEqual([expected, expected]);
});

it.each([
  [year, true],
  [period('2017-03-01', '2017-04-01'), true],
  [period('2016-12-31', '2017-04-01'), false],
  [period('2017-03-01'), false],
])('%j lies within 2017: %s', (part, expected) => {
  expect(isWithin(part, year)).toBe(expected);
});

it('is empty when it ends on its first day or before', () => {
  expect([period('2017-01-01', '2017-01-01'), period('2017-01-01', '2016-01-01'), year].map(isEmpty)).toEqual([
    true,
    true,
    false,
  ]);
});

it('knows the latest day and the first end', () => {
  expect(latest('2016-01-01', '2018-01-01', '2017-01-01')).toBe('2018-01-01');
  expect(firstEnd(period('2016-01-01'), year)).toBe('2018-01-01');
  expect(firstEnd(period('2016-01-01'))).toBeNull();
});
