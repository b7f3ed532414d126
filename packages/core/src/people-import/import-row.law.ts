import { earliestDayOf, isBsn, isDay, isPartialDate } from '@eenplan/kit';
import type { HouseholdRole } from '../household/household-role.enum';
import type { ImportColumn, ImportMembership, ImportRow, RawRow, RowProblem } from './import-row';

/** Most characters per column; the database holds no more. */
const LONGEST: Readonly<Record<ImportColumn, number>> = {
  bsn: 9,
  given_names: 200,
  family_name_prefix: 20,
  family_name: 200,
  birth_date: 10,
  household: 100,
  household_role: 20,
  household_from: 10,
};

const ROLES = {
  ...{ SINGLE: true, PARTNER: true, PARENT: true, CHILD: true, OTHER: true },
  NON_RESIDENT_PARENT: true,
} as const satisfies Record<HouseholdRole, true>;

/** Control characters, half characters, and the sign that stands for a character that was lost. */
const UNREADABLE = /[\p{Cc}\p{Cs}\uFFFD]/u;

type Code = RowProblem['code'];

/** The values of one row, and what was found wrong in it: one problem per column. */
class RowReading {
  readonly problems: RowProblem[] = [];

  constructor(private readonly values: RawRow) {}

  /** The text of a column without the spaces around it; null when there is none. */
  text(column: ImportColumn): string | null {
    const value = this.values[column] ?? '';
    if (typeof value !== 'string') return this.refuse(column, 'ROW_TEXT_EXPECTED');
    const text = value.trim().normalize('NFC');
    if (UNREADABLE.test(text)) return this.refuse(column, 'ROW_TEXT_UNREADABLE');
    if (Array.from(text).length > LONGEST[column]) return this.refuse(column, tooLong[column] ?? 'ROW_TEXT_TOO_LONG');
    return text === '' ? null : text;
  }

  /** The text of a column that must be filled in; null when it is not. */
  required(column: ImportColumn): string | null {
    const text = this.text(column);
    return text !== null || this.isRefused(column) ? text : this.refuse(column, 'ROW_TEXT_MISSING');
  }

  /** The text when it fits, else a refusal by that code. */
  fitting<T extends string>(
    column: ImportColumn,
    text: string | null,
    fits: (value: string) => value is T,
    code: Code,
  ): T | null {
    if (text === null) return null;
    return fits(text) ? text : this.refuse(column, code);
  }

  refuse(column: ImportColumn, code: Code): null {
    this.problems.push({ column, code });
    return null;
  }

  isRefused(column: ImportColumn): boolean {
    return this.problems.some((problem) => problem.column === column);
  }
}

/** A date or a number that is too long is simply none. */
const tooLong: Readonly<Partial<Record<ImportColumn, Code>>> = {
  bsn: 'ROW_BSN_INVALID',
  birth_date: 'ROW_BIRTH_DATE_INVALID',
  household_role: 'ROW_ROLE_UNKNOWN',
  household_from: 'ROW_DATE_INVALID',
};

const isRole = (text: string): text is HouseholdRole => Object.hasOwn(ROLES, text);

/**
 * AVG, art. 5 lid 1 (d): a row is put on file only when every column of it is what it should be. The row, or everything
 * that is wrong in it.
 *
 * @param today - no birth date lies after it
 */
export function checkRow(values: RawRow, today: string): ImportRow | readonly RowProblem[] {
  const reading = new RowReading(values);
  const row: ImportRow = {
    bsn: reading.fitting('bsn', reading.text('bsn'), isBsn, 'ROW_BSN_INVALID'),
    givenNames: reading.required('given_names') ?? '',
    familyNamePrefix: reading.text('family_name_prefix'),
    familyName: reading.required('family_name') ?? '',
    birthDate: birthDateOf(reading, today),
    household: membershipOf(reading),
  };
  return reading.problems.length > 0 ? reading.problems : row;
}

/** AVG, art. 5 lid 1 (d): the same person by name and birth date, letter for letter. */
export const isSamePerson = (left: Person, right: Person): boolean =>
  left.givenNames === right.givenNames &&
  left.familyNamePrefix === right.familyNamePrefix &&
  left.familyName === right.familyName &&
  left.birthDate === right.birthDate;

type Person = Pick<ImportRow, 'givenNames' | 'familyNamePrefix' | 'familyName' | 'birthDate'>;

function birthDateOf(reading: RowReading, today: string): string | null {
  const text = reading.text('birth_date');
  const date = reading.fitting('birth_date', text, isPartialDate, 'ROW_BIRTH_DATE_INVALID');
  if (date === null || earliestDayOf(date) <= today) return date;
  return reading.refuse('birth_date', 'BIRTH_DATE_IN_FUTURE');
}

/** A membership is whole, with its role and its first day, or not there at all. */
function membershipOf(reading: RowReading): ImportMembership | null {
  const key = reading.text('household');
  if (key === null) return refuseHalf(reading);
  const role = reading.fitting('household_role', reading.required('household_role'), isRole, 'ROW_ROLE_UNKNOWN');
  const fromOn = reading.fitting('household_from', reading.required('household_from'), isDay, 'ROW_DATE_INVALID');
  return role === null || fromOn === null ? null : { key, role, fromOn };
}

function refuseHalf(reading: RowReading): null {
  const rest = [reading.text('household_role'), reading.text('household_from')];
  const isHalf = rest.some((text) => text !== null) && !reading.isRefused('household');
  return isHalf ? reading.refuse('household', 'ROW_HOUSEHOLD_MISSING') : null;
}
