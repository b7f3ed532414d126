import fc from 'fast-check';
import { addDays, compareDays, Day, daysBetween, isDay } from './day';

const dateInvalid = expect.objectContaining({ name: 'CodedError', code: 'DATE_INVALID' }) as Error;
const days = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const modernDays = days.filter((day) => day > '1000' && day < '9000');

describe('isDay', () => {
  it.each(['2026-01-01', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '0099-06-30'])('accepts %s', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each([
    '2027-06-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '2023-02-29',
    '1900-02-29',
    '0000-01-01',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00:00Z',
    '+002026-01-01',
    '-2026-01-01',
    ' 2026-01-01',
    '2026-01-01\n',
    '01-01-2026',
    '',
    20260101,
    new Date('2026-01-01'),
    null,
    undefined,
  ])('refuses %j', (value) => {
    expect(isDay(value)).toBe(false);
  });
});

describe('addDays', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-01-01', 0, '2026-01-01'],
    ['0001-01-01', 3_652_058, '9999-12-31'],
  ])('%s + %d = %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  it.each([
    ['2027-06-31', 1],
    ['2026-01-01', 0.5],
    ['2026-01-01', NaN],
    ['2026-01-01', Infinity],
    ['9999-12-31', 1],
    ['0001-01-01', -1],
    ['2026-01-01', 1e15],
  ])('refuses %s + %d', (day, count) => {
    expect(() => addDays(day, count)).toThrow(dateInvalid);
  });

  it('is undone by the opposite, agrees with daysBetween, and keeps the order', () => {
    fc.assert(
      fc.property(modernDays, fc.integer({ min: -300_000, max: 300_000 }), (day, count) => {
        const moved = addDays(day, count);
        expect(isDay(moved)).toBe(true);
        expect(addDays(moved, -count)).toBe(day);
        expect(daysBetween(day, moved)).toBe(count);
        expect(compareDays(day, moved)).toBe(Math.sign(-count) + 0);
      }),
      { seed: 2026, numRuns: 1_000 },
    );
  });
});

describe('compareDays and daysBetween', () => {
  it('order days as their strings do', () => {
    fc.assert(
      fc.property(days, days, (left, right) => {
        expect(compareDays(left, right)).toBe(left < right ? -1 : left > right ? 1 : 0);
        expect(daysBetween(left, right)).toBe(daysBetween(right, left) * -1 + 0);
      }),
      { seed: 2026 },
    );
  });

  it('refuse what is no day', () => {
    expect(() => compareDays('2026-01-01', 'tomorrow')).toThrow(dateInvalid);
    expect(() => daysBetween('2026-02-30', '2026-03-01')).toThrow(dateInvalid);
  });
});

it('Day keeps the string as it is', () => {
  expect(Day.serialize(Day.parseValue('2026-03-29'))).toBe('2026-03-29');
  expect(() => Day.serialize(new Date())).toThrow('Expected a day of the calendar');
});
