import { codedError } from '../errors/coded-graphql-error';
import { isId } from '../ids';
import { isDay } from '../scalars/day';

/** A position in a list: the ordering values of a row, opaque to the client. */
export const encodeCursor = (row: object, properties: readonly string[]): string =>
  Buffer.from(JSON.stringify(properties.map((property) => (row as Record<string, unknown>)[property]))).toString(
    'base64url',
  );

/** The values of a cursor, each checked against its column. Anything else is CURSOR_INVALID. */
export function decodeCursor(cursor: string, columns: readonly { readonly type: unknown }[]): unknown[] {
  const values = parse(cursor);
  const fits = Array.isArray(values) && values.length === columns.length;
  if (!fits || !columns.every((column, index) => fitsColumn(values[index], column.type))) {
    throw codedError('CURSOR_INVALID', 'The cursor is not one this list gave out.', { path: ['after'] });
  }
  return values as unknown[];
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
  } catch {
    return null;
  }
}

function fitsColumn(value: unknown, type: unknown): boolean {
  if (type === 'uuid') return isId(value);
  if (type === 'date') return isDay(value);
  if (type === 'text') return typeof value === 'string' && !value.includes('\0');
  if (type === 'timestamptz') return typeof value === 'string' && isStoredInstant(value);
  if (type === 'integer') return Number.isSafeInteger(value) && (value as number) === ((value as number) | 0);
  return type === 'bigint' && Number.isSafeInteger(value);
}

/** As `encodeCursor` writes an instant. Date.parse reads far more, and PostgreSQL would then refuse the statement. */
function isStoredInstant(value: string): boolean {
  if (!/^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false;
  const milliseconds = Date.parse(value);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === value;
}
