import { keepTrails, guardOpenings } from '@eenplan/core';
import {
  BsnVault,
  type Clock,
  createPlatform,
  Door,
  type EenplanModule,
  inOrder,
  newId,
  type Platform,
  type VaultKeys,
} from '@eenplan/kit';
import { makeWorkerUtils } from 'graphile-worker';
import type { Logger } from 'pino';
import { logFault } from '../http/log';
import { Metrics } from '../http/metrics';
import { previewOf } from '../schema/schema-preview';
import { buildSuperset } from '../schema/superset';
import { jobsOf, scheduleOf } from './declared-jobs';
import { tasksOf } from './job-tasks';
import { Liveness } from './liveness';
import { queueLogger } from './queue-logger';
import { openQueuePool, QUEUE_SCHEMA, type QueuePool } from './queue-pool';
import { RunningQueue, within } from './running-queue';
import { Waker } from './waker';

/** What a worker is made of. */
export interface WorkerOptions {
  readonly databaseUrl: string;
  readonly modules: readonly EenplanModule[];
  readonly clock: Clock;
  readonly keys: VaultKeys;
  readonly logger: Logger;
  /** Jobs at a time; 2 when left out. */
  readonly concurrency?: number;
  /** Those of the server in the same process; its own when left out. */
  readonly metrics?: Metrics;
  /** Milliseconds that a stop waits for the jobs that run; 15,000 when left out. */
  readonly patience?: number;
  /** Milliseconds between two looks at what killed workers left behind; 10,000 when left out. */
  readonly lookEvery?: number;
  /** Milliseconds between two looks at what there is to do now; 500 when left out. */
  readonly wakeEvery?: number;
  /** May webhooks stand on this machine, without TLS? For development and tests; false when left out. */
  readonly webhooksToLoopback?: boolean | undefined;
  /** How the URI of a processing activity begins; as that of the server. */
  readonly activityRegister?: string | undefined;
}

/** A worker that runs. */
export interface EenplanWorker {
  readonly platform: Platform;
  readonly metrics: Metrics;
  /**
   * Takes no new job, waits for those that run, gives the ones that take too long back to the queue, and lets go.
   *
   * @returns Whether every job ended by itself. If not, it may still be busy in this process: end it.
   */
  close(): Promise<boolean>;
}

/** Starts a worker on a migrated database: every job of the modules, each as one municipality, as `eenplan_worker`. */
export async function startWorker(options: WorkerOptions): Promise<EenplanWorker> {
  const { logger, metrics = new Metrics(), concurrency = 2, patience = 15_000 } = options;
  const modules = inOrder(options.modules);
  const jobs = jobsOf(modules);
  const schedule = scheduleOf(jobs);
  const onFault = (error: unknown): void => logFault(logger, newId(), error);
  const platform = await openPlatform(options, modules, metrics, concurrency + 1);
  // One connection listens, one holds the lock, and one is for looking.
  const pool = openQueuePool(options.databaseUrl, concurrency + 3, onFault);
  const liveness = new Liveness(pool);
  const queue = new RunningQueue({
    ...{ pool, liveness, schedule, logger, concurrency, onFault },
    tasks: tasksOf(jobs, { platform, metrics, logger }),
    lookEvery: options.lookEvery ?? 10_000,
    onLook: () => countGivenUp(pool, metrics),
  });
  const utils = await makeWorkerUtils({ pgPool: pool, schema: QUEUE_SCHEMA, logger: queueLogger(logger) });
  const waker = new Waker({
    ...{ jobs, platform, onFault, every: options.wakeEvery ?? 500 },
    add: (code, payload, spec) => utils.addJob(code, payload, spec),
  });
  const letGo = async (): Promise<void> => {
    await liveness.release();
    await utils.release();
    await pool.end();
    await platform.door.close();
  };
  // Where no module has a job there is nothing to ask the queue for.
  if (jobs.length > 0) {
    await queue.start().catch(async (error: unknown) => {
      await letGo();
      throw error;
    });
    waker.start();
  }
  const close = async (): Promise<boolean> => {
    await waker.stop();
    const inTime = await queue.stop(patience);
    // A job that took too long keeps its connection.
    return (await within(letGo(), inTime ? patience : 1000)) && inTime;
  };
  return { platform, metrics, close };
}

async function openPlatform(
  { databaseUrl: url, keys, clock, activityRegister, webhooksToLoopback }: WorkerOptions,
  modules: readonly EenplanModule[],
  metrics: Metrics,
  poolSize: number,
): Promise<Platform> {
  const entities = modules.flatMap((module) => module.entities);
  const onStatement = (): void => metrics.statements.inc();
  const door = await Door.open({ url, entities, role: 'eenplan_worker', poolSize, onStatement });
  const platform = createPlatform({
    ...{ door, vault: new BsnVault(keys), modules, clock, activityRegister, webhooksToLoopback },
    // Built when a job asks, which few do.
    previewSchema: (from, to) => previewOf(buildSuperset(modules))(from, to),
  });
  guardOpenings(platform);
  keepTrails(platform);
  return platform;
}

/** Jobs that were given up stay until a later run is done; an operator watches their number. */
async function countGivenUp(pool: QueuePool, metrics: Metrics): Promise<void> {
  const { rows } = await pool.query<{ job: string; count: number }>(
    `select task_identifier as job, count(*)::int as count from ${QUEUE_SCHEMA}.jobs
     where attempts >= max_attempts and locked_at is null group by task_identifier`,
  );
  metrics.jobsGivenUp.reset();
  for (const { job, count } of rows) metrics.jobsGivenUp.set({ job }, count);
}
