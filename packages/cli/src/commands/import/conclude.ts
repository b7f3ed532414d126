import { say } from '../../say';
import { summary } from './progress';
import type { ImportTally } from '@eenplan/core';

/** Says what came of an import; the process ends with 1 when rows were wrong. */
export function conclude(tally: ImportTally): void {
  process.stdout.write(`${summary(tally)}\n`);
  if (tally.wrong === 0) return;
  process.exitCode = 1;
  const first = `the first wrong row is at line ${String(tally.firstWrongLine)}`;
  say(tally.takenBack ? `Nothing was loaded: ${first}.` : `The right rows were loaded; ${first}.`);
}
