import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableOf } from './table.mjs';

const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'performance.md');
const [START, END] = ['<!-- begin: npm run bench -- --write-docs -->', '<!-- end -->'];

/** Puts what was measured between the two marks of the page. */
export function writeDocs(results) {
  writeFileSync(PAGE, withResults(readFileSync(PAGE, 'utf8'), results));
}

/** The page with other results; throws when the marks are not there. */
export function withResults(page, results) {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error('docs/performance.md has no place for the table.');
  return `${page.slice(0, start + START.length)}\n\n${resultsText(results)}\n\n${page.slice(end)}`;
}

function resultsText({ machine, settings, rows }) {
  const { cpu, cores, memoryGiB, load, system, node, postgres, date, commit } = machine;
  const busy = load !== null && load > cores / 4;
  return [
    `${cpu}, ${cores} cores, ${memoryGiB} GiB, ${system}; Node ${node}, PostgreSQL ${postgres}; ${date.slice(0, 10)}, ` +
      `commit ${commit}. Scale ${settings.scale}, ${settings.connections} connections, ${settings.rounds} rounds of ` +
      `${settings.seconds} s after ${settings.warmUp} s of load.` +
      (busy ? ` The machine had other work: its load was ${load.toFixed(1)} before the run.` : ''),
    tableOf(rows),
  ].join('\n\n');
}
