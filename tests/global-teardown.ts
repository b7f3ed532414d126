import { filesWithNumbers } from './support/numbers-in-log';

/**
 * Looks for numbers of people in all that the servers of the run logged, then ends the PostgreSQL that
 * tests/global-setup.ts started. A number there fails the run.
 */
async function endTestRun(): Promise<void> {
  const folder = process.env['EENPLAN_TEST_LOG'];
  const found = folder === undefined ? [] : filesWithNumbers(folder);
  await globalThis.endTestPostgres?.();
  if (found.length > 0) throw new Error(`A citizen service number is in the log of this run: ${found.join(', ')}.`);
}

export = endTestRun;
