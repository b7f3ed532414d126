import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withResults, withSignals } from './docs.mjs';
import { rowsOf } from './results.mjs';

const MACHINE = { cpu: 'A CPU', cores: 2, memoryGiB: 8, system: 'linux', node: 'v20', postgres: '18' };
const SETTINGS = { scale: 1, connections: 8, rounds: 5, seconds: 4 };
const slice = (requests) => ({ requests, seconds: 1, latencies: [1], serverCpu: 1, databaseCpu: null, rss: 2 ** 20 });
const results = (requests, load = 0.1) => ({
  ...{ machine: { ...MACHINE, load, date: '2026-11-28T10:00:00Z', commit: 'abc' }, settings: SETTINGS },
  rows: rowsOf('Q1', { eenplan: [slice(requests)], limit: [slice(100)] }, { eenplan: { Q1: { statements: 3 } } }),
});
const PAGE = 'before\n\n<!-- begin: npm run bench -- --write-docs -->\n\n<!-- end -->\n\nafter\n';

test('a ratio to a stack that was not measured is not made up', () => {
  const [row] = results(50).rows;
  assert.deepEqual([row.toLimit, row.toDuties, row.statements], [0.5, null, 3]);
});

test('the table replaces the one before and leaves the page as it was', () => {
  const once = withResults(PAGE, results(50));
  assert.match(once, /^before\n[^]*A CPU, 2 cores[^]*\| Q1 +\| eenplan +\| +50 \| +0\.50 \| +- \|[^]*\nafter\n$/);
  assert.equal(withResults(withResults(PAGE, results(10)), results(50)), once);
  assert.throws(() => withResults('no marks', results(50)), /no place/);
});

test('that the machine had other work is told', () => {
  assert.doesNotMatch(withResults(PAGE, results(50)), /other work/);
  assert.doesNotMatch(withResults(PAGE, results(50, null)), /other work/);
  assert.match(withResults(PAGE, results(50, 7.7)), /other work: its load was 7\.7/);
});

test('the table of signals has a place of its own', () => {
  const signals = '<!-- begin: npm run bench -- --signals --write-docs -->\n\n<!-- end of the signals -->\n';
  const slices = [{ signals: 5, calls: 5, callers: 1, seconds: 1, serverCpu: 1, databaseCpu: 1 }];
  const rows = [{ listener: 'nobody', way: 'calls of 1, one caller', slices, alone: slices }];
  const page = withSignals(PAGE + signals, { ...results(50), rows });
  assert.match(
    page,
    /^before\n\n<!-- begin[^|]*-->\n\n<!-- end -->\n\nafter\n[^]*\| nobody +\| calls of 1, one caller \| +5 \|/,
  );
  assert.match(withResults(page, results(50)), /\| Q1[^]*\| nobody/);
});
