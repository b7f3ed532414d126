import { NATIONAL_CALENDAR_DATA } from './calendar-data';
import { addWorkingDays, calendarFrom, easterSunday, isWorkingDay, nationalCalendar, whyNot } from './calendar';
import { addDays, weekdayOf } from './iso-day';

function closedWeekdays(year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const kind = whyNot(day)?.kind;
    if (kind === 'HOLIDAY' || kind === 'EQUATED') days.push(day);
  }
  return days;
}

describe('the Dutch calendar (Atw art. 3)', () => {
  it.each([
    '2015-04-05',
    '2016-03-27',
    '2017-04-16',
    '2018-04-01',
    '2019-04-21',
    '2020-04-12',
    '2021-04-04',
    '2022-04-17',
    '2023-04-09',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
    '2031-04-13',
    '2032-03-28',
    '2033-04-17',
    '2034-04-09',
    '2035-03-25',
  ])('computes Easter Sunday %s', (day) => expect(easterSunday(Number(day.slice(0, 4)))).toBe(day));

  it('closes in 2026 the days of the published calendar and the two days equated by decree', () => {
    expect(closedWeekdays(2026)).toEqual([
      '2026-01-01',
      '2026-01-02',
      '2026-04-03',
      '2026-04-06',
      '2026-04-27',
      '2026-05-05',
      '2026-05-14',
      '2026-05-15',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it.each([
    [2025, '2025-04-26', '2025-04-28'],
    [2031, '2031-04-26', '2031-04-28'],
  ])('celebrates King’s Day of %i on %s, because the 27th is a Sunday', (_year, day, monday) => {
    expect(whyNot(day)?.name).toBe('Koningsdag');
    expect(whyNot(addDays(day, 1))?.name).toBe('zondag');
    expect(isWorkingDay(monday)).toBe(true);
  });

  it('names both holidays when Ascension is 5 May', () => {
    expect(whyNot('2016-05-05')).toEqual({
      kind: 'HOLIDAY',
      name: 'Bevrijdingsdag en Hemelvaartsdag',
      article: 'Atw 3 lid 1',
    });
  });

  it.each([
    ['2026-08-15', { kind: 'SATURDAY', name: 'zaterdag' }],
    ['2026-08-16', { kind: 'SUNDAY', name: 'zondag' }],
    ['2026-12-26', { kind: 'HOLIDAY', name: 'Tweede Kerstdag' }],
    ['2026-04-03', { kind: 'HOLIDAY', name: 'Goede Vrijdag', article: 'Atw 3 lid 2' }],
    ['2026-05-15', { kind: 'EQUATED', article: 'Atw 3 lid 3', source: expect.stringContaining('Stcrt. 2025, 24713') }],
    ['2021-05-14', { kind: 'EQUATED', mark: 'memory' }],
  ])('says why %s is no working day', (day, why) => expect(whyNot(day)).toMatchObject(why));

  it('says nothing about a working day', () => expect(whyNot('2026-08-17')).toBeNull());

  it.each(NATIONAL_CALENDAR_DATA.decrees.flatMap(({ days }) => days))(
    'equates %s, a weekday that is no holiday',
    (day) => {
      expect(whyNot(day)?.kind).toBe('EQUATED');
      expect([0, 6]).not.toContain(weekdayOf(day));
    },
  );

  it('closes the Friday after Ascension in every year with a row, and guesses none without one', () => {
    const friday = (year: number): string => addDays(easterSunday(year), 40);
    for (let year = 2015; year <= 2028; year += 1) expect(isWorkingDay(friday(year))).toBe(false);
    for (let year = 2029; year <= 2035; year += 1) expect(isWorkingDay(friday(year))).toBe(true);
  });

  it('marks the years whose decree is unknown', () => {
    const years = Array.from({ length: 21 }, (_, index) => 2015 + index);
    const unknown = [2020, 2021, 2022, 2029, 2030, 2031, 2032, 2033, 2034, 2035];
    expect(years.filter((year) => !nationalCalendar.decreeKnown(year))).toEqual(unknown);
  });

  it.each(['2014-12-31', '2036-01-01', '2036-01-05'])('refuses %s, outside its years', (day) => {
    expect(() => isWorkingDay(day)).toThrow(
      expect.objectContaining({ code: 'CALENDAR_YEAR_UNKNOWN', article: 'Atw 3' }),
    );
  });

  it.each(['2015-01-01', '2035-12-31'])('knows %s, its first and last day', (day) => {
    expect(() => whyNot(day)).not.toThrow();
  });

  it('refuses a day that does not exist', () => {
    expect(() => isWorkingDay('2026-02-30')).toThrow(expect.objectContaining({ code: 'INVALID_DATE' }));
  });

  it.each([
    ['2026-05-13', 1, '2026-05-18'],
    ['2026-05-14', 1, '2026-05-18'],
    ['2026-05-18', -1, '2026-05-13'],
    ['2026-04-24', 3, '2026-04-30'],
    ['2026-12-24', 5, '2027-01-04'],
    ['2026-08-15', 0, '2026-08-15'],
  ])('%s plus %i working days is %s', (day, count, expected) => {
    expect(addWorkingDays(day, count)).toBe(expected);
  });

  it('takes a new decree as data, under a new version', () => {
    const decree = { source: 'Stcrt. 2028, 1', years: [2029], days: ['2029-05-11'] };
    const decrees = [...NATIONAL_CALENDAR_DATA.decrees, decree];
    const calendar = calendarFrom({ ...NATIONAL_CALENDAR_DATA, version: 'nl-2028.1', decrees });
    expect(isWorkingDay('2029-05-11', calendar)).toBe(false);
    expect(calendar.decreeKnown(2029)).toBe(true);
    expect(calendar.version).toBe('nl-2028.1');
  });
});
