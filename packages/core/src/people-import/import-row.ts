import type { HouseholdRole } from '../household/household-role.enum';
import type { RowErrorCode } from './people-import.errors';

/** The columns of a file of residents, as its header and its JSON keys name them. */
export const IMPORT_COLUMNS = [
  'bsn',
  'given_names',
  'family_name_prefix',
  'family_name',
  'birth_date',
  'household',
  'household_role',
  'household_from',
] as const;
/** A column of such a file. */
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** Is this the name of a column? */
export const isImportColumn = (name: string): name is ImportColumn =>
  (IMPORT_COLUMNS as readonly string[]).includes(name);

/** What the graph and configuration files call the same thing. */
export const IMPORT_FIELDS = {
  bsn: 'bsn',
  given_names: 'givenNames',
  family_name_prefix: 'familyNamePrefix',
  family_name: 'familyName',
  birth_date: 'birthDate',
  household: 'household',
  household_role: 'householdRole',
  household_from: 'householdFrom',
} as const satisfies Record<ImportColumn, string>;

/** The values of a row as they were read: not checked, anything at all. */
export type RawRow = Readonly<Partial<Record<ImportColumn, unknown>>>;

/** What is wrong in a row: where and why, never the value. */
export interface RowProblem {
  /** Null when it is the row as a whole. */
  readonly column: ImportColumn | null;
  readonly code: RowErrorCode;
}

/** Where a row stands: counted from 1. A JSON file may hold many rows on one line. */
export interface RowPlace {
  readonly row: number;
  readonly line: number;
}

/** A row as a reader hands it over: its values, or why there are none. */
export interface ReadRow extends RowPlace {
  readonly values: RawRow | RowProblem;
}

/** Has the reader found this row wrong? */
export const isProblem = (values: RawRow | RowProblem): values is RowProblem => 'code' in values;

/** A row that has been checked. */
export interface ImportRow {
  readonly bsn: string | null;
  readonly givenNames: string;
  readonly familyNamePrefix: string | null;
  readonly familyName: string;
  readonly birthDate: string | null;
  readonly household: ImportMembership | null;
}

/** What somebody is in which household of the file, from when. */
export interface ImportMembership {
  /** Means something within one file. */
  readonly key: string;
  readonly role: HouseholdRole;
  readonly fromOn: string;
}
