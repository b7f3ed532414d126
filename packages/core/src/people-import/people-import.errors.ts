import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';
import { coreErrors } from '../errors';

const article = 'AVG, art. 5 lid 1 (d): what is kept on people is accurate';

/** Every refusal of an import of residents. No message holds a value of the file. */
export const peopleImportErrors = {
  ROW_BSN_INVALID: {
    message: 'A citizen service number is nine digits, leading zeros kept, that pass the eleven test.',
    article: 'Wabb, art. 1',
  },
  ROW_TEXT_MISSING: { message: 'This column must be filled in.', article },
  ROW_TEXT_EXPECTED: { message: 'This column holds text, in JSON between quotes.', article },
  ROW_TEXT_TOO_LONG: { message: 'This column holds more characters than it may.', article },
  ROW_TEXT_UNREADABLE: { message: 'This column holds characters that are no text, or that were cut off.', article },
  ROW_BIRTH_DATE_INVALID: { message: 'A birth date is YYYY, YYYY-MM or YYYY-MM-DD and exists.', article },
  ROW_DATE_INVALID: { message: 'A day is YYYY-MM-DD and exists.', article },
  ROW_ROLE_UNKNOWN: { message: 'A role in a household is SINGLE, PARTNER, PARENT, CHILD or OTHER.', article },
  ROW_HOUSEHOLD_MISSING: { message: 'A role or a first day goes with a household.', article },
  ROW_COLUMN_COUNT: {
    message: 'The row has more or fewer columns than the header; it may have been cut off.',
    article,
  },
  ROW_COLUMN_UNKNOWN: { message: 'The row has a key that is no column of a file of residents.', article },
  ROW_QUOTES_WRONG: { message: 'A quote was not closed on its line, or stands inside a value.', article },
  ROW_NOT_JSON: { message: 'The row cannot be read as a JSON object; it may have been cut off.', article },
  ROW_TOO_LONG: { message: 'The row is longer than 65,536 characters.', article },
  ROW_FILE_BROKEN: { message: 'From here on the file is no JSON array; nothing behind it was looked at.', article },
  IMPORT_ROWS_WRONG: { message: 'Rows are wrong, so nothing was loaded, as was asked.', article },
} as const satisfies Record<string, ErrorDefinition>;

const errors = { ...coreErrors, ...peopleImportErrors };

/** Why a row is refused. */
export type RowErrorCode =
  Exclude<keyof typeof peopleImportErrors, 'IMPORT_ROWS_WRONG'> | 'BSN_ALREADY_ON_FILE' | 'BIRTH_DATE_IN_FUTURE';

/** The sentence that goes with a code. */
export const messageOfRow = (code: RowErrorCode): string => errors[code].message;

/** Refuses an import, or a row of it, by its code. */
export const refuse = refusalsOf(errors);
