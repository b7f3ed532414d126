import type { Transaction } from '@eenplan/kit';
import type { Signal } from '../signal/signal.entity';

/** Was contact sought with whom a signal is about? */
export async function isContactSought(tx: Transaction, { municipality, bundleId }: Signal): Promise<boolean> {
  if (bundleId === null) return false;
  const sql = 'select id from core.signal_contact where municipality = $1 and bundle_id = $2 limit 1';
  return (await tx.query<unknown[]>(sql, [municipality, bundleId])).length > 0;
}
