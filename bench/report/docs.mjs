import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signalsTableOf } from './signals-table.mjs';
import { tableOf } from './table.mjs';

const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'performance.md');
const [START, END] = ['<!-- begin: npm run bench -- --write-docs -->', '<!-- end -->'];
const [SIGNALS_START, SIGNALS_END] = [
  '<!-- begin: npm run bench -- --signals --write-docs -->',
  '<!-- end of the signals -->',
];

/** Puts what was measured between the two marks of the page. */
export function writeDocs(results) {
  writeFileSync(PAGE, withResults(readFileSync(PAGE, 'utf8'), results));
}

/** The same of signals. */
export function writeSignalDocs(results) {
  writeFileSync(PAGE, withSignals(readFileSync(PAGE, 'utf8'), results));
}

/** The page with other results; throws when the marks are not there. */
export const withResults = (page, results) => between(page, [START, END], resultsText(results, tableOf));

/** The page with other results of signals. */
export const withSignals = (page, results) =>
  between(page, [SIGNALS_START, SIGNALS_END], resultsText(results, signalsTableOf));

function between(page, [first, last], text) {
  const [start, end] = [page.indexOf(first), page.indexOf(last)];
  if (start < 0 || end < start) throw new Error('docs/performance.md has no place for the table.');
  return `${page.slice(0, start + first.length)}\n\n${text}\n\n${page.slice(end)}`;
}

function resultsText({ machine, settings, rows }, tableFor) {
  const { cpu, cores, memoryGiB, load, system, node, postgres, date, commit } = machine;
  const busy = load !== null && load > cores / 4;
  return [
    `${cpu}, ${cores} cores, ${memoryGiB} GiB, ${system}; Node ${node}, PostgreSQL ${postgres}; ${date.slice(0, 10)}, ` +
      `commit ${commit}. Scale ${settings.scale}, ${settings.connections} connections, ${settings.rounds} rounds of ` +
      `${settings.seconds} s after ${settings.warmUp} s of load.` +
      (busy ? ` The machine had other work: its load was ${load.toFixed(1)} before the run.` : ''),
    tableFor(rows),
  ].join('\n\n');
}
