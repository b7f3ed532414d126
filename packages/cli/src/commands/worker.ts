import { clockFromEnvironment } from '@eenplan/kit';
import { createLogger, type EenplanWorker, startWorker, StartupError } from '@eenplan/server';
import { migrateAll, openDatabase } from '../database';
import { readKeys } from '../identity';
import { installedModules } from '../modules';
import { say, step } from '../say';
import { readSettings } from '../settings';
import { endIfBusy, untilSignal } from '../until-signal';

/** Options of `eenplan worker`. */
export interface WorkerCommandOptions {
  readonly concurrency: string;
}

/** The jobs alone, without a server. Any number of these may run on one database. Ends on SIGINT or SIGTERM. */
export async function worker({ concurrency }: WorkerCommandOptions): Promise<void> {
  const settings = readSettings();
  const clock = clockFromEnvironment(process.env);
  const atATime = readConcurrency(concurrency);
  const keys = readKeys(settings);
  const stopped = untilSignal();
  const database = await step('Starting PostgreSQL', () => openDatabase(settings, say));
  let running: EenplanWorker | undefined;
  try {
    await step('Running migrations', () => migrateAll(database.url, installedModules));
    running = await startWorker({
      ...{ databaseUrl: database.url, modules: installedModules, clock, keys },
      ...{ logger: createLogger(), concurrency: atATime, activityRegister: settings.activityRegister },
      webhooksToLoopback: settings.webhooksToLoopback,
    });
    process.stdout.write('working\n');
    await stopped;
    say('Stopping …');
  } finally {
    const inTime = await running?.close();
    await database.release();
    endIfBusy(inTime);
  }
}

function readConcurrency(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 50) return count;
  throw new StartupError('CONCURRENCY_INVALID', '--concurrency is a whole number from 1 to 50.');
}
