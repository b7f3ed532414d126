import { CodedError } from '@eenplan/kit';
import { splitCsvLine } from './csv-line';
import {
  IMPORT_COLUMNS,
  type ImportColumn,
  isImportColumn,
  type RawRow,
  type ReadRow,
  type RowProblem,
} from './import-row';
import { linesOf, type TextLine } from './text-lines';

/** What the first line says: the columns in their order, and what stands between them. */
interface Header {
  readonly columns: readonly ImportColumn[];
  readonly separator: string;
}

/** The rows of a CSV file with a header. Refuses the whole file for its header, before any row. */
export async function* csvRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ReadRow> {
  let header: Header | null = null;
  let row = 0;
  for await (const line of linesOf(bytes)) {
    if (header === null) {
      header = readHeader(line);
    } else if (line.text.trim() !== '') {
      row += 1;
      yield { row, line: line.number, values: valuesOf(line, header) };
    }
  }
  if (header === null)
    throw new CodedError('IMPORT_FILE_EMPTY', 'The file is empty; its first line names the columns.');
}

function valuesOf(line: TextLine, { columns, separator }: Header): RawRow | RowProblem {
  if (line.isTooLong) return { column: null, code: 'ROW_TOO_LONG' };
  const values = splitCsvLine(line.text, separator);
  if (values === null) return { column: null, code: 'ROW_QUOTES_WRONG' };
  if (values.length !== columns.length) return { column: null, code: 'ROW_COLUMN_COUNT' };
  return Object.fromEntries(columns.map((column, index) => [column, values[index]]));
}

/** Every column once, in any order. Where the header is missing its line holds people: it is never repeated. */
function readHeader({ text, isTooLong }: TextLine): Header {
  const separator = text.includes(';') && !text.includes(',') ? ';' : ',';
  const names = (isTooLong ? null : splitCsvLine(text, separator))?.map((name) => name.trim()) ?? [];
  const columns = names.filter(isImportColumn);
  const unknown = names.findIndex((name) => !isImportColumn(name));
  if (unknown >= 0 || names.length === 0) {
    throw new CodedError('IMPORT_COLUMN_UNKNOWN', `Line 1, column ${unknown + 1} is unknown. ${EXPECTED}`);
  }
  const doubled = columns.find((name, index) => columns.indexOf(name) !== index);
  if (doubled) throw new CodedError('IMPORT_COLUMN_DOUBLED', `Line 1 names the column ${doubled} twice.`);
  const missing = IMPORT_COLUMNS.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    throw new CodedError('IMPORT_COLUMN_MISSING', `Line 1 lacks the column ${missing.join(', ')}. ${EXPECTED}`);
  }
  return { columns, separator };
}

const EXPECTED = `The columns are ${IMPORT_COLUMNS.join(', ')}.`;
