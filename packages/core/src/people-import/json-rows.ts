import { isImportColumn, type RawRow, type ReadRow, type RowProblem } from './import-row';
import { type JsonElement, JsonElements } from './json-elements';
import { linesOf, textsOf } from './text-lines';

/** The rows of a JSON file: one array of objects. */
export async function* jsonArrayRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ReadRow> {
  let row = 0;
  for await (const { line, text } of elementsOf(bytes)) {
    row += 1;
    yield { row, line, values: text === null ? { column: null, code: 'ROW_FILE_BROKEN' } : valuesOf(text) };
  }
}

async function* elementsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<JsonElement> {
  const elements = new JsonElements();
  for await (const text of textsOf(bytes)) {
    for (const element of elements.push(text)) {
      yield element;
      if (element.text === null) return;
    }
  }
  yield* elements.end();
}

/** The rows of a file with one JSON object per line. */
export async function* jsonLineRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ReadRow> {
  let row = 0;
  for await (const { number, text, isTooLong } of linesOf(bytes)) {
    if (text.trim() === '') continue;
    row += 1;
    yield { row, line: number, values: isTooLong ? { column: null, code: 'ROW_TOO_LONG' } : valuesOf(text) };
  }
}

/** The message of JSON.parse repeats what it read, so it goes no further. */
function valuesOf(text: string): RawRow | RowProblem {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return NO_OBJECT;
    return Object.keys(value).every(isImportColumn) ? value : { column: null, code: 'ROW_COLUMN_UNKNOWN' };
  } catch {
    return NO_OBJECT;
  }
}

const NO_OBJECT: RowProblem = { column: null, code: 'ROW_NOT_JSON' };
