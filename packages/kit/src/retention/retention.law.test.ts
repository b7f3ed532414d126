import 'reflect-metadata';
import { addDays } from '../terms/iso-day';
import type { TermLength } from '../terms/term-definition';
import {
  barToDestruction,
  barToLength,
  birthdayOf,
  destroyOn,
  destructionDueOn,
  type DestructionFacts,
  lastStartGone,
  youngestChildOfAge,
} from './retention.law';

const years = (count: number): TermLength => ({ count, unit: 'YEARS' });
const months = (count: number): TermLength => ({ count, unit: 'MONTHS' });

describe('Wmo 5.3.4, Jeugdwet 7.3.8: the day a record goes', () => {
  it.each<[string, string, TermLength | null, string]>([
    ['fifteen years, the last day still kept', '2003-03-01', years(15), '2018-03-02'],
    ['twenty years from the last change', '2001-06-30', years(20), '2021-07-01'],
    ['from 29 February to a year without one', '2004-02-29', years(15), '2019-03-01'],
    ['from 29 February to a year with one', '2004-02-29', years(20), '2024-03-01'],
    ['from the last of a month to a shorter one', '2018-01-31', months(1), '2018-03-01'],
    ['over the end of a year', '2017-12-31', { count: 1, unit: 'DAYS' }, '2018-01-02'],
    ['without a length, on the day itself', '2018-03-01', null, '2018-03-01'],
    ['beyond the years of the calendar: no Atw here', '2030-05-04', years(15), '2045-05-05'],
  ])('%s', (_what, startsOn, length, expected) => {
    expect(destroyOn(startsOn, length)).toBe(expected);
  });

  it.each([null, years(15), years(20), months(1), months(7), { count: 10, unit: 'WEEKS' } as const])(
    'looking for a start %j is counting for every row',
    (length) => {
      for (let day = '2019-12-20'; day < '2021-03-10'; day = addDays(day, 1)) {
        const last = lastStartGone(day, length);
        expect([day, destroyOn(last, length) <= day]).toEqual([day, true]);
        expect([day, destroyOn(addDays(last, 1), length) > day]).toEqual([day, true]);
      }
    },
  );

  it.each<[TermLength | null, string]>([
    [years(15), '9984-12-30'],
    [months(1), '9999-11-30'],
    [{ count: 1, unit: 'DAYS' }, '9999-12-29'],
    [null, '9999-12-31'],
  ])('on the last day that can be written, after %j, what started by %s goes', (length, last) => {
    expect(lastStartGone('9999-12-31', length)).toBe(last);
  });
});

describe('BW 1:233: the day somebody reaches an age for certain', () => {
  it.each([
    ['2000-03-01', 18, '2018-03-01'],
    ['2002-03-01', 18, '2020-03-01'],
    ['2000-02-29', 18, '2018-03-01'],
    ['2000-02-29', 12, '2012-02-29'],
    ['2000-02', 18, '2018-03-01'],
    ['2001-02', 18, '2019-02-28'],
    ['2000-12', 18, '2018-12-31'],
    ['2000', 18, '2018-12-31'],
  ])('born %s, %i years', (birthDate, age, expected) => {
    expect(birthdayOf(birthDate, age)).toBe(expected);
  });
});

describe('Wmo 5.3.4: the youngest child of age', () => {
  it.each<[readonly (string | null)[], string | null]>([
    [['1998-05-17'], '2016-05-17'],
    [['1998-05-17', '2004-01-02', '2001'], '2022-01-02'],
    [['1998-05-17', '2004'], '2022-12-31'],
    [['1998-05-17', null], null],
    [[], null],
  ])('of %j', (birthDates, expected) => {
    expect(youngestChildOfAge(birthDates)).toBe(expected);
  });
});

describe('Wmo 5.3.5: three months from receipt', () => {
  it.each([
    ['2018-01-15', '2018-04-16'],
    ['2018-01-12', '2018-04-12'],
    ['2018-11-30', '2019-02-28'],
    ['2018-01-01', '2018-04-03'],
    ['2017-09-25', '2017-12-27'],
  ])('received %s', (receivedOn, expected) => {
    const request = { article: 'Wmo 2015, art. 5.3.5', minimumAge: 12, within: months(3) };
    expect(destructionDueOn(request, receivedOn)).toBe(expected);
  });
});

describe('Wmo 5.3.5: may a request be granted', () => {
  const facts: DestructionFacts = {
    ...{ birthDate: '1980-05-17', requestedOn: '2018-03-01', minimumAge: 12 },
    ...{ anothersInterest: false, lawOpposes: false, onHold: false },
  };
  it.each<[string, Partial<DestructionFacts>, string | null]>([
    ['nothing in the way', {}, null],
    ['twelve on the day of the request', { birthDate: '2006-03-01' }, null],
    ['twelve on the day after', { birthDate: '2006-03-02' }, 'UNDER_AGE'],
    ['perhaps eleven', { birthDate: '2006' }, 'UNDER_AGE'],
    ['perhaps eleven, by the month', { birthDate: '2006-03' }, 'UNDER_AGE'],
    ['certainly twelve, by the month', { birthDate: '2006-02' }, null],
    ['of an unknown age', { birthDate: null }, 'UNDER_AGE'],
    ['of an unknown age where none is asked', { birthDate: null, minimumAge: 0 }, null],
    ["another's interest", { anothersInterest: true }, 'ANOTHERS_INTEREST'],
    ['a law that opposes', { lawOpposes: true }, 'LAW_OPPOSES'],
    ['a legal hold', { onHold: true }, 'LEGAL_HOLD'],
  ])('%s', (_what, changes, expected) => {
    expect(barToDestruction({ ...facts, ...changes })).toBe(expected);
  });
});

describe('Wmo 5.3.4, Archiefwet 5: what a municipality may set', () => {
  it.each<[string, 'FIXED' | 'LONGER' | 'FREE', TermLength | null, TermLength, string | null]>([
    ['longer than the least', 'LONGER', years(15), years(20), null],
    ['the least itself, in months', 'LONGER', years(15), months(180), null],
    ['a month less', 'LONGER', years(15), months(179), 'LENGTH_TOO_SHORT'],
    ['longer than a fixed one', 'FIXED', years(15), years(20), 'LENGTH_FIXED'],
    ['a length where a day is meant', 'LONGER', null, years(1), 'LENGTH_FIXED'],
    ['shorter where the selection list decides', 'FREE', years(5), years(2), null],
  ])('%s', (_what, mayBeSet, length, set, expected) => {
    expect(barToLength({ mayBeSet, length }, set)).toBe(expected);
  });
});
