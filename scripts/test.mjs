/**
 * The whole check, as CI runs it. The last line is `N passed, N failed`, alone on the line.
 *
 *   npm test                      build, types, lint, layout, spelling, then every test but the long ones
 *   npm test -- --long            the same checks, then only the tests in *.long.test.ts
 *   npm test -- --seconds         as without, and writes to tests/seconds.json which files take long, for the next runs
 *   npm test -- packages/kit -t x jest alone, with these arguments
 */
import { Buffer } from 'node:buffer';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { keepSeconds, together } from './together.mjs';

const root = dirname(import.meta.dirname);
const LONG = '\\.long\\.test\\.ts$';

/** Run with this very node and no shell, so that no other installed version answers. */
const BUILD = ['build', ['typescript', 'bin/tsc'], ['--build']];
/** Each keeps one processor busy. */
const CHECKS = [
  ['eslint', ['eslint', 'bin/eslint.js'], ['.', '--max-warnings', '0']],
  ['types of the tests', ['typescript', 'bin/tsc'], ['-p', 'tsconfig.tests.json']],
  ['prettier', ['prettier', 'bin/prettier.cjs'], ['--check', '--log-level', 'warn', '.']],
  ['cspell', ['cspell', 'bin.mjs'], ['--no-progress', '--no-summary', '--dot', '.']],
];

function program(path) {
  return join(root, 'node_modules', ...path);
}

function run(title, [path, args], environment = {}) {
  const start = performance.now();
  console.log(`\n== ${title}`);
  // Both streams of the child go to our stdout: one order, and the last line stays the last.
  const { status } = spawnSync(process.execPath, [path, ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['inherit', 1, 1],
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`== ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${seconds} s`);
  return status === 0;
}

const outcome = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

const build = ([title, where, args]) => outcome(run(title, [program(where), args]));

/** Tells what a check says when it has ended: two at a time would talk through each other. */
async function check([title, where, args]) {
  const start = performance.now();
  const child = spawn(process.execPath, [program(where), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(text));
  const [status] = await once(child, 'close');
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\n== ${title}\n${Buffer.concat(said)}== ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${seconds} s`);
  return outcome(status === 0);
}

/** All of them, two at a time. */
async function checks() {
  const left = [...CHECKS];
  const results = [];
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) results.push(await check(next));
  };
  await Promise.all([worker(), worker()]);
  return results;
}

function jest(args, environment, heard = () => undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'eenplan-jest-'));
  const report = join(folder, 'report.json');
  try {
    const shared = ['--maxWorkers=2', '--json', `--outputFile=${report}`];
    const ok = run('jest', [program(['jest', 'bin/jest.js']), [...shared, ...args]], environment);
    return count(report, ok, heard);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function count(report, ok, heard) {
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    console.log('jest left no report');
    return { passed: 0, failed: 1, skipped: 0 };
  }
  tellSlowest(result);
  heard(result);
  const passed = result.numPassedTests;
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const skipped = result.numPendingTests + result.numTodoTests;
  if (passed + failed === 0) console.log('jest ran no test');
  // Jest also fails without a failed test: nothing ran, a global teardown threw, an obsolete snapshot in CI.
  return { passed, failed: failed === 0 && (passed === 0 || !ok) ? 1 : failed, skipped };
}

/** Where a run that grows too long has its time. */
function tellSlowest({ testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const slowest = tests.filter(({ duration }) => duration > 5_000).sort((a, b) => b.duration - a.duration);
  for (const { duration, fullName } of slowest.slice(0, 10))
    console.log(`${(duration / 1000).toFixed(1)} s  ${fullName}`);
}

async function everything({ long, seconds }) {
  // What a run that was killed left behind is no test of ours.
  rmSync(join(root, 'tests', 'together'), { recursive: true, force: true });
  const built = build(BUILD);
  return [built, ...(await checks()), long ? jest([LONG], { EENPLAN_LONG: '1' }) : allTogether(seconds)];
}

function allTogether(seconds) {
  const list = ['--listTests', `--testPathIgnorePatterns=/node_modules/|${LONG}`];
  const { stdout } = spawnSync(process.execPath, [program(['jest', 'bin/jest.js']), ...list], { cwd: root });
  const files = String(stdout).trim().split('\n').sort();
  const { paths, remove } = together(root, files);
  try {
    console.log(`\n${files.length} test files, run as ${paths.length}`);
    return jest(['--runTestsByPath', ...paths], {}, seconds ? (result) => keepSeconds(root, result) : undefined);
  } finally {
    remove();
  }
}

function report(results) {
  const sum = (name) => results.reduce((total, result) => total + result[name], 0);
  const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(sum);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
}

const args = process.argv.slice(2);
const [long, seconds] = ['--long', '--seconds'].map((option) => args.includes(option));
const others = args.filter((argument) => !['--long', '--seconds'].includes(argument));
report(others.length > 0 ? [jest(others, long ? { EENPLAN_LONG: '1' } : {})] : await everything({ long, seconds }));
