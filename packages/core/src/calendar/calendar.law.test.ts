import { NATIONAL_CALENDAR_DATA } from '@eenplan/kit';
import { covers, decreeProblem, equatedDays, leftOut } from './calendar.law';

const years = { firstYear: 2015, lastYear: 2035 };
const decree = { source: 'Stcrt. 2028, 1', years: [2029], days: ['2029-05-11', '2029-12-24'] };

describe('a list of decrees (Atw 3 lid 3)', () => {
  it('of the shipped calendar holds nothing wrong', () => {
    expect(decreeProblem(NATIONAL_CALENDAR_DATA.decrees, NATIONAL_CALENDAR_DATA)).toBeNull();
    expect(equatedDays(NATIONAL_CALENDAR_DATA.decrees)).toHaveLength(24);
  });

  it.each([
    [{ ...decree, source: ' ' }, 'CALENDAR_WITHOUT_SOURCE', ['0']],
    [{ ...decree, years: [2029, 2036] }, 'CALENDAR_DAY_OUTSIDE', ['0', 'years', '1']],
    [{ ...decree, years: [2014] }, 'CALENDAR_DAY_OUTSIDE', ['0', 'years', '0']],
    [{ ...decree, days: ['2014-12-31'] }, 'CALENDAR_DAY_OUTSIDE', ['0', 'days', '0']],
    [{ ...decree, days: ['2029-05-11', '2036-01-01'] }, 'CALENDAR_DAY_OUTSIDE', ['0', 'days', '1']],
    [{ ...decree, days: ['2029-02-29'] }, 'CALENDAR_DAY_INVALID', ['0', 'days', '0']],
    [{ ...decree, days: ['2029-05-11', '2029-05-12'] }, 'CALENDAR_DAY_CLOSED', ['0', 'days', '1']],
    [{ ...decree, days: ['2029-05-10'] }, 'CALENDAR_DAY_CLOSED', ['0', 'days', '0']],
    [{ ...decree, days: ['2029-12-25'] }, 'CALENDAR_DAY_CLOSED', ['0', 'days', '0']],
    [{ ...decree, days: ['2029-05-11', '2029-05-11'] }, 'CALENDAR_DAY_TWICE', ['0', 'days', '1']],
  ])('%j is refused with %s', (wrong, code, path) => {
    expect(decreeProblem([wrong], years)).toEqual({ code, path });
  });

  it('holds a day once, whatever decree it stands in', () => {
    expect(decreeProblem([decree, { ...decree, days: ['2029-12-24'] }], years)).toEqual({
      code: 'CALENDAR_DAY_TWICE',
      path: ['1', 'days', '0'],
    });
  });

  it.each(['2015-01-02', '2035-12-31'])('may equate %s, a day of its first or last year', (day) => {
    expect(decreeProblem([{ ...decree, days: [day] }], years)).toBeNull();
  });
});

describe('one list beside another (Atw 3 lid 3)', () => {
  const less = { ...decree, days: ['2029-05-11'] };

  it.each([
    [[decree], [decree], [], true],
    [[less], [decree], ['2029-12-24'], false],
    [[decree], [less], [], true],
    [[{ ...decree, years: [] }], [decree], [], false],
    [[], [], [], true],
  ])('%#: what is left out, and whether it covers the other', (after, before, out, isCovering) => {
    expect(leftOut(before, after)).toEqual(out);
    expect(covers(after, before)).toBe(isCovering);
  });
});
