import type { PoolClient } from 'pg';
import { QUEUE_SCHEMA, type QueuePool } from './queue-pool';

/** Any fixed number: keeps these advisory locks apart from others. */
const SEED = 3_040_224;

/** Who holds jobs in the queue without the lock that every running worker holds. */
const HOLDERS_WITHOUT_LOCK = `
  select holder from (
    select locked_by as holder from ${QUEUE_SCHEMA}._private_jobs where locked_by is not null
    union select locked_by from ${QUEUE_SCHEMA}._private_job_queues where locked_by is not null
  ) as held
  where not exists (
    select from pg_locks as lock
    where lock.locktype = 'advisory' and lock.objsubid = 1 and lock.granted
      and lock.database = (select oid from pg_database where datname = current_database())
      and ((lock.classid::bigint << 32) | lock.objid::bigint) = hashtextextended(holder, ${SEED})
  )`;

const UNLOCK = `select ${QUEUE_SCHEMA}.force_unlock_workers($1::text[])`;

/**
 * Says to the other workers that this one runs, and takes the jobs from those that no longer do. The queue itself frees
 * the jobs of a killed process only after four hours.
 *
 * A worker holds an advisory lock on a connection of its own for as long as it runs, from before its first job: when
 * its process or its machine is gone, PostgreSQL lets go of the lock. Whoever holds jobs at two looks in a row and no
 * lock at either is gone; one look is not enough, because a connection can be lost and made again.
 */
export class Liveness {
  private holder: string | undefined;
  private client: Promise<PoolClient> | undefined;
  private suspects: ReadonlySet<string> = new Set();

  constructor(private readonly pool: QueuePool) {}

  /** Takes the lock of this holder; one that was held before is let go. Asked again for the same, it waits with the first. */
  async declare(holder: string): Promise<void> {
    if (this.holder !== holder) await this.release();
    this.holder = holder;
    await (this.client ??= this.lock(holder));
  }

  /** One look: takes the own lock again if it was lost, and gives what others left behind back to the queue. */
  async look(): Promise<readonly string[]> {
    if (this.holder !== undefined) await this.declare(this.holder);
    const { rows } = await this.pool.query<{ holder: string }>(HOLDERS_WITHOUT_LOCK);
    const found = rows.map(({ holder }) => holder);
    const gone = found.filter((holder) => this.suspects.has(holder));
    this.suspects = new Set(found);
    if (gone.length > 0) await this.pool.query(UNLOCK, [gone]);
    return gone;
  }

  /** Gives back what it may still hold, and lets go of the lock. */
  async release(): Promise<void> {
    const client = await this.client?.catch(() => undefined);
    const { holder } = this;
    this.client = undefined;
    this.holder = undefined;
    if (holder !== undefined) await client?.query(UNLOCK, [[holder]]).catch(() => undefined);
    // Ended rather than given back: the lock ends with its connection.
    client?.release(true);
  }

  private async lock(holder: string): Promise<PoolClient> {
    try {
      const client = await this.pool.connect();
      client.once('error', () => this.lost(client));
      client.once('end', () => this.lost(client));
      await client.query(`select pg_advisory_lock(hashtextextended($1, ${SEED}))`, [holder]);
      return client;
    } catch (error) {
      this.client = undefined;
      throw error;
    }
  }

  /** Taken again at once; when that fails, at the next look. */
  private lost(client: PoolClient): void {
    const held = this.client;
    void held
      ?.then(async (mine) => {
        if (mine !== client || this.client !== held || this.holder === undefined) return;
        this.client = undefined;
        mine.release(true);
        await this.declare(this.holder);
      })
      .catch(() => undefined);
  }
}
