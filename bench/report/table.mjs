const COLUMNS = [
  ['work', ({ work }) => work],
  ['stack', ({ stack }) => stack],
  ['req/s', ({ perSecond }) => perSecond.toFixed(0)],
  ['to limit', ({ toLimit }) => share(toLimit)],
  ['to limit with duties', ({ toDuties }) => share(toDuties)],
  ['to PostGraphile', ({ toPostgraphile }) => share(toPostgraphile)],
  ['p50 ms', ({ p50 }) => p50.toFixed(1)],
  ['p99 ms', ({ p99 }) => p99.toFixed(1)],
  ['server CPU µs', ({ serverCpu }) => whole(serverCpu)],
  ['PostgreSQL CPU µs', ({ databaseCpu }) => whole(databaseCpu)],
  ['statements', ({ statements }) => whole(statements)],
  ['round trips', ({ roundTrips }) => whole(roundTrips)],
  ['RSS MiB', ({ rss }) => (rss / 2 ** 20).toFixed(0)],
];

const share = (value) => (value === null ? '-' : value.toFixed(2));
const whole = (value) => (value === null ? '-' : value.toFixed(0));

/** The rows as a table in Markdown, which is also what is printed. */
export const tableOf = (rows) => linesOf(COLUMNS, rows);

/** Rows as a table in Markdown: each column a title and what it reads of a row. The first two are words. */
export function linesOf(columns, rows) {
  const cells = rows.map((row) => columns.map(([, read]) => read(row)));
  const titles = columns.map(([title]) => title);
  const widths = titles.map((title, at) => Math.max(title.length, ...cells.map((line) => line[at].length)));
  const lineOf = (line) =>
    `| ${line.map((cell, at) => (at < 2 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [lineOf(titles), rule, ...cells.map(lineOf)].join('\n');
}
