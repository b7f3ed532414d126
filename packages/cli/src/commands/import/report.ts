import { closeSync, openSync, realpathSync, writeSync } from 'node:fs';
import { StartupError } from '@eenplan/server';
import type { WrongRow } from '@eenplan/core';

/** Where mistakes in rows are told. */
export interface Report {
  readonly tell: (wrong: WrongRow) => void;
  readonly close: () => void;
}

/** A file with a JSON object per mistake, for a program to read; only the owner may read it. */
export function reportTo(file: string, input: string): Report {
  const handle = open(file, input);
  return {
    tell: (wrong) => void writeSync(handle, `${JSON.stringify(wrong)}\n`),
    close: () => closeSync(handle),
  };
}

/** Lines for a person. */
export const reportOn = (say: (line: string) => void): Report => ({
  tell: (wrong) => say(lineOf(wrong)),
  close: () => undefined,
});

function lineOf({ row, line, column, code, message }: WrongRow): string {
  return `line ${line} (row ${row})${column === null ? '' : `, ${column}`}: ${code}: ${message}`;
}

function open(file: string, input: string): number {
  if (isSame(file, input)) throw new StartupError('REPORT_IS_INPUT', 'The report would replace the file to import.');
  try {
    return openSync(file, 'w', 0o600);
  } catch {
    throw new StartupError('REPORT_UNWRITABLE', `The report ${file} cannot be written.`);
  }
}

function isSame(left: string, right: string): boolean {
  try {
    return realpathSync(left) === realpathSync(right);
  } catch {
    return false;
  }
}
