import { isCustomaryFor } from './customary.law';

const FROM_65 = [{ fromAge: 65 }];
const TO_DRIVE = [{ fromAge: 16, untilAge: 18 }];

describe('R19: generally customary is judged by life stage', () => {
  it.each([
    ['an older person', FROM_65, '1950-05-17', true],
    ['a child of 14', FROM_65, '2004-01-01', false],
    ['on the birthday itself', FROM_65, '1953-03-01', true],
    ['the day before', FROM_65, '1953-03-02', false],
    ['a year of birth that does not tell', FROM_65, '1953', null],
    ['a year of birth that tells', FROM_65, '1952', true],
    ['no birth date', FROM_65, null, null],
    ['from birth on', [{ fromAge: 0 }], null, true],
    ['within the ages', TO_DRIVE, '2002-02-01', true],
    ['on the day of the last age', TO_DRIVE, '2000-03-01', false],
    ['in none of several', [...TO_DRIVE, ...FROM_65], '1990-01-01', false],
    ['in one of several', [...TO_DRIVE, ...FROM_65], '1940-01-01', true],
  ])('%s', (_what, ages, birthDate, expected) => {
    expect(isCustomaryFor(ages, birthDate, '2018-03-01')).toBe(expected);
  });
});
