import type { Transaction } from '@eenplan/kit';

/**
 * Destroying and holding take turns within a municipality: the run holds this lock alone for a batch, whoever places a
 * hold or decides on a request shares it. So a batch either sees the hold, or is done before it. Taken before any row.
 */
export const whileDestroying = (tx: Transaction, municipality: string): Promise<unknown> =>
  tx.query("select pg_advisory_xact_lock(hashtextextended('core.retention ' || $1, 0))", [municipality]);

/** Waits for a batch that is under way and keeps the next one waiting until this transaction is over. */
export const whileNothingIsDestroyed = (tx: Transaction, municipality: string): Promise<unknown> =>
  tx.query("select pg_advisory_xact_lock_shared(hashtextextended('core.retention ' || $1, 0))", [municipality]);
