import { ageOn, type AgeOn, earliestOfAgeOn, isMinorOn, surelyOfAgeOn } from './age.law';

describe('S026 and BW 1:233: the eighteenth birthday', () => {
  it.each<[string, string, string]>([
    ['2000-06-15', '2018-06-15', '2018-06-15'],
    ['2000-02-29', '2018-03-01', '2018-03-01'],
    ['2000-02', '2018-02-01', '2018-03-01'],
    ['2001-02', '2019-02-01', '2019-02-28'],
    ['2000', '2018-01-01', '2018-12-31'],
    ['2000-12', '2018-12-01', '2018-12-31'],
  ])('of who was born %s is at the earliest %s, and surely %s', (birthDate, earliest, surely) => {
    expect([earliestOfAgeOn(birthDate), surelyOfAgeOn(birthDate)]).toEqual([earliest, surely]);
  });

  it.each<[string, string, boolean]>([
    ['2000-06-15', '2018-06-14', true],
    ['2000-06-15', '2018-06-15', false],
    ['2000-06', '2018-06-29', true],
    ['2000-06', '2018-06-30', false],
    ['2000', '2018-12-30', true],
    ['2000', '2018-12-31', false],
    ['2018-05-01', '2018-03-01', true],
  ])('who was born %s is on %s a minor: %s', (birthDate, on, expected) => {
    expect(isMinorOn(birthDate, on)).toBe(expected);
  });
});

describe('Wmo 5.3.2: an age is sure, or it is not', () => {
  it.each<[string | null, number, string, AgeOn]>([
    ['2006-03-02', 12, '2018-03-01', 'UNDER'],
    ['2006-03-01', 12, '2018-03-01', 'REACHED'],
    ['2006-03', 12, '2018-02-28', 'UNDER'],
    ['2006-03', 12, '2018-03-01', 'UNSURE'],
    ['2006-03', 12, '2018-03-30', 'UNSURE'],
    ['2006-03', 12, '2018-03-31', 'REACHED'],
    ['2002', 16, '2017-12-31', 'UNDER'],
    ['2002', 16, '2018-12-30', 'UNSURE'],
    ['2002', 16, '2018-12-31', 'REACHED'],
    [null, 12, '2018-03-01', 'UNSURE'],
  ])('who was born %s is %d on %s: %s', (birthDate, years, on, expected) => {
    expect(ageOn(birthDate, years, on)).toBe(expected);
  });
});
