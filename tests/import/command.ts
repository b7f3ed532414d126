import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isBsn, keysAsText } from '@eenplan/kit';
import { createTestDatabase, testKeys } from '@eenplan/testing';
import { runHere } from '../support/command';
import { type Ended, type Running, start } from '../support/processes';
import { csvRow, HEADER, TOWN } from './imports';

/** The command line on a database of its own, with one empty municipality. */
export interface CommandLine {
  readonly folder: string;
  readonly run: (args: readonly string[], environment?: Record<string, string>) => Promise<Ended>;
  readonly start: (args: readonly string[]) => Running;
  /** Runs a command; the most memory it took, in MB, beside what came of it. */
  readonly measured: (args: readonly string[]) => Promise<Ended & { readonly megabytes: number }>;
  readonly remove: () => Promise<void>;
}

/** Writes down what a process took at most, when it ends. */
const WITNESS = `process.on('exit', () =>
  require('node:fs').writeFileSync(process.env.TEST_PEAK, String(process.resourceUsage().maxRSS)));`;

/** Makes one; remove it in `afterAll`. */
export async function commandLine(): Promise<CommandLine> {
  const folder = await mkdtemp(join(tmpdir(), 'eenplan-import-'));
  const database = await createTestDatabase();
  const environment = { DATABASE_URL: database.url, DATA_DIR: folder, EENPLAN_KEYS: keysAsText(testKeys) };
  await writeFile(join(folder, 'witness.cjs'), WITNESS);
  const peak = join(folder, 'peak');
  const watched = { ...environment, TEST_PEAK: peak, NODE_OPTIONS: `--require ${join(folder, 'witness.cjs')}` };
  const added = await runHere(['municipality', 'add', TOWN, '--name', 'Zwolle'], environment);
  if (added.code !== 0) throw new Error(added.stderr);
  return {
    folder,
    run: (args, more = {}) => runHere(args, { ...environment, ...more }),
    start: (args) => start(args, environment),
    measured: async (args) => {
      // Not `run`: its memory is that of one command, and a million rows take long.
      const ended = await start(args, watched).ended;
      return { ...ended, megabytes: Number(await readFile(peak, 'utf8')) / 1024 };
    },
    remove: async () => {
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Writes a large file: numbers that pass the eleven test, three people to a household. */
export async function writeLargeFile(path: string, rows: number, end = ''): Promise<string> {
  const file = createWriteStream(path);
  file.write(`${HEADER}\n`);
  let number = 100_000_000;
  for (let row = 0; row < rows; row += 1) {
    do number += 1;
    while (!isBsn(String(number)));
    const line = csvRow(row, { bsn: String(number), household: `H${Math.floor(row / 3)}`, household_role: 'OTHER' });
    if (!file.write(`${line}\n`)) await once(file, 'drain');
  }
  file.end(end);
  await once(file, 'finish');
  return path;
}
