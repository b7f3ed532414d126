import { addDays, addMonths, assertDay, daysBetween, weekdayOf } from './iso-day';

describe('a day', () => {
  it.each([
    '2027-06-31',
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '27-01-01',
    '2027-1-1',
    '',
    '2027-01-01T00:00:00Z',
    'today',
  ])('is refused when it does not exist or has another form: %s', (day) =>
    expect(() => assertDay(day)).toThrow(expect.objectContaining({ code: 'INVALID_DATE' })),
  );

  it('is refused when it is no text, with the field in the message', () => {
    expect(() => assertDay(undefined as unknown as string, 'trigger')).toThrow(/^trigger is not an existing day/);
  });

  it('exists on 29 February of a leap year', () => expect(assertDay('2028-02-29')).toBe('2028-02-29'));

  it.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-12-31', 1, '2027-01-01'],
  ])('%s plus %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(count);
  });

  it.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2016-02-29', 3, '2016-05-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s plus %i months is %s: the same day-number, or the last day of the month', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  it.each([
    ['0050-01-31', 1, '0050-02-28'],
    ['0096-01-31', 1, '0096-02-29'],
    ['0101-01-01', -24, '0099-01-01'],
  ])('%s plus %i months is %s: the first century is no other one', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  it.each([
    ['9999-12-31', 1],
    ['0001-01-01', -1],
    ['2026-01-01', 1e9],
    ['2026-01-01', -1e15],
  ])('%s plus %i days, or months, is refused: no calendar goes so far', (day, count) => {
    const refused = expect.objectContaining({ code: 'CALENDAR_YEAR_UNKNOWN', article: 'Atw 3' }) as unknown;
    expect(() => addDays(day, count)).toThrow(refused as Error);
    expect(() => addMonths(day, count)).toThrow(refused as Error);
  });

  it.each([
    ['2026-08-16', 0],
    ['2026-08-17', 1],
    ['2026-08-22', 6],
    ['1969-12-31', 3],
  ])('%s has weekday %i', (day, weekday) => expect(weekdayOf(day)).toBe(weekday));
});
