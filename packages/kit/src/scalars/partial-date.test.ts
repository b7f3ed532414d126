import fc from 'fast-check';
import { addDays, daysBetween } from './day';
import { earliestDayOf, isPartialDate, latestDayOf, PartialDate } from './partial-date';

const days = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('PartialDate', () => {
  it.each([
    ['1985', '1985-01-01', '1985-12-31'],
    ['1985-02', '1985-02-01', '1985-02-28'],
    ['1984-02', '1984-02-01', '1984-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['1985-04', '1985-04-01', '1985-04-30'],
    ['1985-12', '1985-12-01', '1985-12-31'],
    ['9999-12', '9999-12-01', '9999-12-31'],
    ['0001', '0001-01-01', '0001-12-31'],
    ['1985-04-17', '1985-04-17', '1985-04-17'],
  ])('%s lies between %s and %s', (value, earliest, latest) => {
    expect(PartialDate.serialize(PartialDate.parseValue(value))).toBe(value);
    expect([earliestDayOf(value), latestDayOf(value)]).toEqual([earliest, latest]);
  });

  it.each([
    '2027-06-31',
    '1985-13',
    '1985-00',
    '1985-00-00',
    '1985-1',
    '1985-',
    '198',
    '19850',
    '0000',
    '0000-01',
    '00000000',
    '1985-04-17T00:00:00Z',
    '',
    1985,
    null,
  ])('%j is none', (value) => {
    expect(isPartialDate(value)).toBe(false);
  });

  it('refuses bounds of what is none', () => {
    const refused = expect.objectContaining({ code: 'PARTIAL_DATE_INVALID' }) as Error;
    expect(() => earliestDayOf('1985-13')).toThrow(refused);
    expect(() => latestDayOf('1985-02-30')).toThrow(refused);
  });

  it('has bounds that hold every day it can be, and no other', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(4, 7, 10), (day, length) => {
        const partial = day.slice(0, length);
        const [earliest, latest] = [earliestDayOf(partial), latestDayOf(partial)];
        expect(earliest <= day && day <= latest).toBe(true);
        expect(earliest.startsWith(partial) && latest.startsWith(partial)).toBe(true);
        if (earliest > '0001-01-01') expect(addDays(earliest, -1).startsWith(partial)).toBe(false);
        if (latest < '9999-12-31') expect(addDays(latest, 1).startsWith(partial)).toBe(false);
        expect(daysBetween(earliest, latest)).toBeLessThan(366);
      }),
      { seed: 2026, numRuns: 1_000 },
    );
  });
});
