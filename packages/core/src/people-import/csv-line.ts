/**
 * The values of one line of CSV. A value may stand between quotes, with `""` for a quote in it; null when a quote is
 * not closed or stands anywhere else. A value never runs on to the next line, so that one lost quote costs one row.
 */
export function splitCsvLine(line: string, separator: string): string[] | null {
  if (!line.includes('"')) return line.split(separator);
  const values: string[] = [];
  for (let start = 0; start <= line.length;) {
    const end = line[start] === '"' ? endOfQuoted(line, start) : endOfBare(line, start, separator);
    if (end === null || (end < line.length && line[end] !== separator)) return null;
    values.push(unquoted(line.slice(start, end)));
    start = end + 1;
  }
  return values;
}

/** Where a value without quotes ends; null when there is a quote in it. */
function endOfBare(line: string, start: number, separator: string): number | null {
  const found = line.indexOf(separator, start);
  const end = found < 0 ? line.length : found;
  return line.slice(start, end).includes('"') ? null : end;
}

/** The place behind the closing quote; null when there is none. */
function endOfQuoted(line: string, start: number): number | null {
  for (let place = line.indexOf('"', start + 1); place >= 0; place = line.indexOf('"', place + 2)) {
    if (line[place + 1] !== '"') return place + 1;
  }
  return null;
}

const unquoted = (value: string): string => (value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
