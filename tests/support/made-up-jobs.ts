import { coreModule } from '@eenplan/core';
import type { EenplanModule, JobDefinition, Platform } from '@eenplan/kit';
import type { TestDatabase } from '@eenplan/testing';
import { madeUpModule } from '../projection/made-up-module';
import { until } from './processes';

/** Once a year, in a night in which nobody runs the tests. */
export const RARELY = '17 3 29 2 *';

/** The demonstrators. */
export const TOWNS = ['0160', '0222', '0293', '0304', '0826'];

/** A made-up job of a made-up module, and where it ran. */
export interface MadeUpJob {
  readonly code: string;
  readonly modules: readonly EenplanModule[];
  /** The municipality of each run that began, in order. */
  readonly ran: readonly string[];
}

let made = 0;

/** Makes a job with a code of its own that does this. */
export function madeUpJob(
  run: (municipality: string, platform: Platform) => Promise<unknown> = () => Promise.resolve(),
  schedule = RARELY,
): MadeUpJob {
  made += 1;
  const ran: string[] = [];
  const job: JobDefinition = {
    ...{ code: `chores.made-up-${made}`, title: { en: 'Made up', nl: 'Verzonnen' }, schedule },
    activity: null,
    run: async (platform, municipality) => {
      ran.push(municipality);
      await run(municipality, platform);
    },
  };
  return { code: job.code, modules: [coreModule, madeUpModule('chores', { jobs: [job] })], ran };
}

/** A row of the queue. */
export interface QueuedJob {
  readonly key: string | null;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly locked_by: string | null;
}

/** What is in the queue of a job, its fan-out included. */
export const queued = (database: TestDatabase, code: string): Promise<QueuedJob[]> =>
  database.query<QueuedJob & Record<string, unknown>>(
    `select key, attempts, last_error, locked_by from graphile_worker.jobs
     where task_identifier in ($1, $1 || '/every-municipality') order by key`,
    [code],
  );

/** Waits until nothing of a job is left in the queue. */
export const allDone = (database: TestDatabase, code: string): Promise<true> =>
  until(`${code} to be done`, async () => (await queued(database, code)).length === 0 || undefined);

/** The last runs of a job, by municipality. */
export interface LastRun {
  readonly municipality: string;
  readonly state: string;
  readonly attempt: number;
  readonly fault_id: string | null;
}

/** Reads them, past every row rule. */
export const lastRuns = (database: TestDatabase, code: string): Promise<LastRun[]> =>
  database.query<LastRun & Record<string, unknown>>(
    'select municipality, state, attempt, fault_id from core.job_run where job = $1 order by municipality',
    [code],
  );
