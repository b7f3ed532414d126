import { systemClock } from '@eenplan/kit';
import { makeWorkerUtils } from 'graphile-worker';
import { fanOutOf, MOST_TRIES } from './declared-jobs';
import type { FanOutPayload } from './job-tasks';
import { queueLogger } from './queue-logger';
import { openQueuePool, QUEUE_SCHEMA } from './queue-pool';

/**
 * Queues a job now, for every municipality or for one; a worker does it. For the command line and tests: requests write
 * rows of their own and never come here.
 *
 * @param code - Code of a declared job.
 */
export async function queueJob(url: string, code: string, municipality?: string): Promise<void> {
  const pool = openQueuePool(url, 1, () => undefined);
  try {
    const utils = await makeWorkerUtils({ pgPool: pool, schema: QUEUE_SCHEMA, logger: queueLogger(undefined) });
    const payload: FanOutPayload = {
      scheduledAt: systemClock.now().toISOString(),
      ...(municipality === undefined ? {} : { municipality }),
    };
    await utils.addJob(fanOutOf(code), payload, { maxAttempts: MOST_TRIES });
    await utils.release();
  } finally {
    await pool.end();
  }
}
