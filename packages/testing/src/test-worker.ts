import { installedModules } from '@eenplan/cli';
import { type EenplanModule, fixedClock } from '@eenplan/kit';
import { createLogger, type EenplanWorker, startWorker, type WorkerOptions } from '@eenplan/server';
import { TEST_DAY, testKeys } from './test-keys';

/** How a test worker differs from the usual one. */
export interface TestWorkerOptions extends Partial<
  Pick<WorkerOptions, 'clock' | 'concurrency' | 'patience' | 'lookEvery' | 'wakeEvery' | 'webhooksToLoopback'>
> {
  /** Every installed module when left out. */
  readonly modules?: readonly EenplanModule[];
}

/** A worker on a test database. */
export interface TestWorker extends EenplanWorker {
  /** The lines of its log so far. */
  readonly log: readonly string[];
}

/** Starts a worker on the database of a test; it looks twice a second for what killed ones left. Close it. */
export async function startTestWorker(
  database: { readonly url: string },
  { modules, ...options }: TestWorkerOptions = {},
): Promise<TestWorker> {
  const log: string[] = [];
  const worker = await startWorker({
    ...{ databaseUrl: database.url, modules: modules ?? installedModules, keys: testKeys },
    ...{ clock: fixedClock(TEST_DAY), lookEvery: 500, ...options },
    logger: createLogger({ write: (line) => void log.push(line) }),
  });
  return { ...worker, log };
}
