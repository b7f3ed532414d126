import type { RawRow } from './import-row';
import { checkRow, isSamePerson } from './import-row.law';

const TODAY = '2018-03-01';
const row = (changes: RawRow = {}): RawRow => ({ given_names: 'Sanne', family_name: 'Boer', ...changes });
const codes = (changes: RawRow): string[] => {
  const checked = checkRow(row(changes), TODAY);
  return 'map' in checked ? checked.map(({ column, code }) => `${String(column)} ${code}`) : [];
};

describe('AVG art. 5: a row that is right', () => {
  it.each<[string, RawRow, object]>([
    ['names alone', {}, { bsn: null, familyNamePrefix: null, birthDate: null, household: null }],
    ['spaces around', { given_names: '  Sanne ', family_name_prefix: ' van der ' }, { familyNamePrefix: 'van der' }],
    ['a number', { bsn: '999990019' }, { bsn: '999990019' }],
    ['a partial birth date', { birth_date: '1950' }, { birthDate: '1950' }],
    ['born today', { birth_date: TODAY }, { birthDate: TODAY }],
    ['letters in two signs', { family_name: 'Zoe\u0308' }, { familyName: 'Zoë' }],
    ['null for nothing', { bsn: null, household: null }, { bsn: null, household: null }],
    [
      'a household',
      { household: 'H1', household_role: 'PARENT', household_from: '2016-01-01' },
      { household: { key: 'H1', role: 'PARENT', fromOn: '2016-01-01' } },
    ],
    ['200 characters beyond the basic plane', { family_name: '𝒜'.repeat(200) }, { familyName: '𝒜'.repeat(200) }],
  ])('%s', (_what, changes, expected) => {
    expect(checkRow(row(changes), TODAY)).toMatchObject({ givenNames: 'Sanne', ...expected });
  });
});

describe('AVG art. 5: a row that is wrong, and where', () => {
  it.each<[string, RawRow, string[]]>([
    ['a number that fails the eleven test', { bsn: '999990018' }, ['bsn ROW_BSN_INVALID']],
    ['a number without its leading zero', { bsn: '99990019' }, ['bsn ROW_BSN_INVALID']],
    ['a number of ten digits', { bsn: '9999900190' }, ['bsn ROW_BSN_INVALID']],
    ['a number as a number', { bsn: 999990019 }, ['bsn ROW_TEXT_EXPECTED']],
    ['no given names', { given_names: ' ' }, ['given_names ROW_TEXT_MISSING']],
    ['a name that is an object', { family_name: { x: 1 } }, ['family_name ROW_TEXT_EXPECTED']],
    ['201 characters', { family_name: 'a'.repeat(201) }, ['family_name ROW_TEXT_TOO_LONG']],
    ['21 characters of prefix', { family_name_prefix: 'a'.repeat(21) }, ['family_name_prefix ROW_TEXT_TOO_LONG']],
    ['a NUL character', { given_names: 'Sa\0nne' }, ['given_names ROW_TEXT_UNREADABLE']],
    ['half a character', { given_names: 'Sa\ud800' }, ['given_names ROW_TEXT_UNREADABLE']],
    ['a character that was lost', { family_name: 'Idriss\ufffd' }, ['family_name ROW_TEXT_UNREADABLE']],
    ['30 February', { birth_date: '2000-02-30' }, ['birth_date ROW_BIRTH_DATE_INVALID']],
    ['a Dutch date', { birth_date: '01-02-2000' }, ['birth_date ROW_BIRTH_DATE_INVALID']],
    ['a date and a time', { birth_date: '2000-02-01T00:00' }, ['birth_date ROW_BIRTH_DATE_INVALID']],
    ['born tomorrow', { birth_date: '2018-03-02' }, ['birth_date BIRTH_DATE_IN_FUTURE']],
    ['a role without a household', { household_role: 'CHILD' }, ['household ROW_HOUSEHOLD_MISSING']],
    ['a day without a household', { household_from: '2016-01-01' }, ['household ROW_HOUSEHOLD_MISSING']],
    ['a household alone', { household: 'H1' }, ['household_role ROW_TEXT_MISSING', 'household_from ROW_TEXT_MISSING']],
    [
      'a role that there is not',
      { household: 'H1', household_role: 'parent', household_from: '2016-01-01' },
      ['household_role ROW_ROLE_UNKNOWN'],
    ],
    [
      'a role of a prototype',
      { household: 'H1', household_role: 'constructor', household_from: '2016-01-01' },
      ['household_role ROW_ROLE_UNKNOWN'],
    ],
    [
      'a day that was cut off',
      { household: 'H1', household_role: 'CHILD', household_from: '2016-01-' },
      ['household_from ROW_DATE_INVALID'],
    ],
    ['two things', { bsn: 'x', birth_date: 'y' }, ['bsn ROW_BSN_INVALID', 'birth_date ROW_BIRTH_DATE_INVALID']],
  ])('%s', (_what, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });
});

describe('AVG art. 5: the same person', () => {
  const person = { givenNames: 'Sanne', familyNamePrefix: null, familyName: 'Boer', birthDate: '1980' };
  it.each([
    ['letter for letter', {}, true],
    ['another given name', { givenNames: 'San' }, false],
    ['a prefix', { familyNamePrefix: 'de' }, false],
    ['another family name', { familyName: 'Boere' }, false],
    ['a birth date that says more', { birthDate: '1980-01' }, false],
  ])('%s', (_what, changes, expected) => {
    expect(isSamePerson(person, { ...person, ...changes })).toBe(expected);
  });
});
