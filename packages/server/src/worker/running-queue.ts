import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type ParsedCronItem,
  run,
  type Runner,
  type TaskList,
  type WorkerEvents,
  type WorkerPool,
  type WorkerPluginContext,
} from 'graphile-worker';
import type { Logger } from 'pino';
import type { Liveness } from './liveness';
import { queueLogger } from './queue-logger';
import { QUEUE_SCHEMA, type QueuePool } from './queue-pool';

/** What the queue runs on. */
export interface QueueParts {
  readonly pool: QueuePool;
  readonly liveness: Liveness;
  readonly tasks: TaskList;
  readonly schedule: ParsedCronItem[];
  readonly logger: Logger;
  /** Jobs at a time. */
  readonly concurrency: number;
  /** Milliseconds between two looks at what workers left behind. */
  readonly lookEvery: number;
  /** Every look, after what was left behind went back to the queue. */
  readonly onLook: () => Promise<void>;
  readonly onFault: (error: unknown) => void;
}

/** How long it waits before it runs again after it ended by itself, in milliseconds. */
const AGAIN_AFTER = 5_000;

/** Runs the queue until it is stopped. The library ends its run when it cannot write to the database: this begins another. */
export class RunningQueue {
  private readonly stopping = new AbortController();
  private runner: Runner | undefined;
  private workerPool: WorkerPool | undefined;
  private looking: Promise<void> = Promise.resolve();
  private caughtUp: Promise<void> = Promise.resolve();
  private kept: Promise<void> = Promise.resolve();

  constructor(private readonly parts: QueueParts) {}

  /** Begins; fails when the database cannot be reached. */
  async start(): Promise<void> {
    this.kept = this.keep(await this.begin());
  }

  /**
   * Takes no new job and waits for those that run.
   *
   * @param patience - Milliseconds; a job that takes longer goes back to the queue.
   * @returns Whether every job ended by itself.
   */
  async stop(patience: number): Promise<boolean> {
    this.stopping.abort();
    const stopped = this.runner?.stop().catch(() => undefined) ?? Promise.resolve();
    const inTime = await within(stopped, patience);
    if (!inTime) {
      await Promise.resolve(this.workerPool?.forcefulShutdown('The worker was stopped.')).catch(this.parts.onFault);
    }
    await within(Promise.all([this.kept, this.looking]), inTime ? patience : 1000);
    return inTime;
  }

  private async begin(): Promise<Runner> {
    const { pool, tasks, schedule, logger, concurrency, lookEvery } = this.parts;
    const runner = await run({
      ...{ pgPool: pool, schema: QUEUE_SCHEMA, taskList: tasks, parsedCronItems: schedule, concurrency },
      ...{ events: this.hear(), logger: queueLogger(logger), noHandleSignals: true },
      ...{ minResetLockedInterval: lookEvery, maxResetLockedInterval: lookEvery },
      // Without a batch the library does not wait, at a stop, until what is done or failed is written down.
      preset: { plugins: [this.declares()], worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    this.runner = runner;
    return runner;
  }

  private async keep(first: Runner): Promise<void> {
    for (let runner: Runner | undefined = first; !this.isStopping();) {
      await runner?.promise.catch((error: unknown) => {
        if (!this.isStopping()) this.parts.onFault(error);
      });
      await sleep(AGAIN_AFTER, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.isStopping()) return;
      runner = await this.begin().catch((error: unknown) => {
        this.parts.onFault(error);
        return undefined;
      });
      if (this.isStopping()) await runner?.stop().catch(() => undefined);
    }
  }

  /** The library looks for old locks from time to time; our look goes with its own. */
  private hear(): WorkerEvents {
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:create', ({ workerPool }) => {
      this.workerPool = workerPool;
    });
    this.caughtUp = new Promise((resolve) => {
      events.once('cron:started', () => resolve());
      this.stopping.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    events.on('resetLocked:success', () => {
      this.looking = this.look();
    });
    return events;
  }

  private async look(): Promise<void> {
    if (this.isStopping()) return;
    try {
      const { liveness, logger, onLook } = this.parts;
      const gone = await liveness.look();
      if (gone.length > 0)
        logger.warn({ workers: gone.length }, 'jobs of workers that are gone went back to the queue');
      await onLook();
    } catch (error) {
      if (!this.isStopping()) this.parts.onFault(error);
    }
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  /**
   * Before it asks for its first job a worker says that it runs, and waits until the times that were missed are queued:
   * of those of one job only the last is left then.
   */
  private declares(): GraphileConfig.Plugin {
    const beforeFirstJob = async (holder: string): Promise<void> => {
      await this.parts.liveness.declare(holder);
      await this.caughtUp;
    };
    return {
      name: 'EenplanLivenessPlugin',
      version: '0.0.0',
      worker: {
        hooks: {
          startWorker: (_context: WorkerPluginContext, { worker }) => beforeFirstJob(worker.workerPool.id),
        },
      },
    };
  }
}

/** Whether it ends within so many milliseconds. */
export async function within(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const enough = new AbortController();
  const late = sleep(milliseconds, false, { signal: enough.signal }).catch(() => false);
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    enough.abort();
  }
}
