import type { BusinessError } from '@eenplan/kit';
import { IMPORT_FIELDS, type RawRow, type ReadRow, type RowProblem } from './import-row';
import type { RowOutcome } from './import-run';
import { refuse } from './people-import.errors';
import type { ImportedResident, ResidentsImportRowInput } from './residents-import.inputs';

/** A row of a request as a row of a file. */
export function readRowOf(input: ResidentsImportRowInput, index: number): ReadRow {
  const values = Object.entries(IMPORT_FIELDS).map(([column, field]) => [column, input[field]]);
  return { row: index + 1, line: index + 1, values: Object.fromEntries(values) as RawRow };
}

/** What the client gets to know of a row; when everything was taken back, no row is on file by it. */
export function importedResident(outcome: RowOutcome, isKept: boolean): ImportedResident {
  const index = outcome.row - 1;
  if (outcome.outcome === 'REFUSED') {
    return { index, id: null, alreadyThere: false, errors: outcome.problems.map((each) => errorOf(each, index)) };
  }
  const alreadyThere = outcome.outcome === 'ALREADY_THERE';
  return { index, id: isKept || alreadyThere ? outcome.residentId : null, alreadyThere, errors: [] };
}

const errorOf = ({ column, code }: RowProblem, index: number): BusinessError =>
  refuse(code, 'input', 'rows', String(index), ...(column ? [IMPORT_FIELDS[column]] : [])).toBusinessError();
