import type { Transaction } from '@eenplan/kit';

/** Two configurations of one municipality are applied one after the other; its other work goes on meanwhile. */
export const lockMunicipality = (tx: Transaction, code: string): Promise<unknown> =>
  tx.query('select 1 from core.municipality where code = $1 for no key update', [code]);
