import { underMigrationLock } from '@eenplan/kit';
import { runMigrations } from 'graphile-worker';
import { Pool } from 'pg';
import type { Logger } from 'pino';
import { queueLogger } from './queue-logger';

/** Connections to the queue, as the role that owns it. Never used for rows of a municipality: those go by the door. */
export type QueuePool = Pool;

/** The PostgreSQL schema of the queue. */
export const QUEUE_SCHEMA = 'graphile_worker';

/** Role, and how soon PostgreSQL notices that the machine at the other end is gone: within 25 seconds. */
const OPTIONS = [
  ...['-c role=eenplan_worker', '-c timezone=UTC'],
  ...['-c tcp_keepalives_idle=10', '-c tcp_keepalives_interval=5', '-c tcp_keepalives_count=3'],
].join(' ');

/** Opens connections to the queue. @param size - How many at most. */
export function openQueuePool(url: string, size: number, onLost: (error: unknown) => void): QueuePool {
  const pool = new Pool({
    ...{ connectionString: url, options: OPTIONS, max: size },
    ...{ application_name: 'eenplan worker', keepAlive: true },
  });
  pool.on('error', onLost);
  // The one who uses the connection gets the error as well, from its next statement.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}

/**
 * What the library makes first, in one statement with the schema. That asks for the right to make schemas, which the
 * worker does not have and does not need: kit makes the schema.
 */
const HISTORY = `create table if not exists ${QUEUE_SCHEMA}.migrations (
  id int primary key, ts timestamptz default now() not null, breaking boolean not null default false)`;

/** Brings the tables of the queue up to date, as their owner. Safe for processes that start at once. */
export function migrateQueue(url: string, logger?: Logger): Promise<void> {
  return underMigrationLock(url, async () => {
    const pool = openQueuePool(url, 1, () => undefined);
    try {
      await pool.query(HISTORY);
      await runMigrations({ pgPool: pool, schema: QUEUE_SCHEMA, logger: queueLogger(logger) });
    } finally {
      await pool.end();
    }
  });
}
