import type { Refusal } from '../errors/refusal';
import { isId } from '../ids';
import type { Caller } from '../request/caller';
import type { Platform } from '../request/platform';
import type { Transaction } from './door';
import { readRow, type RowClass } from './read-rows';

/** The row with an id that a client gave, by itself; null when this caller sees none. */
export const findRow = <T extends object>(
  { door }: Pick<Platform, 'door'>,
  entity: RowClass<T>,
  caller: Caller,
  id: string,
): Promise<T | null> =>
  isId(id) ? door.readOnce(caller, (tx) => readRow(tx, entity, caller, id)) : Promise.resolve(null);

/** The row with an id that a client gave, or the refusal: the same for a strange id and for another municipality's. */
export async function requireRow<T extends object>(
  tx: Transaction,
  entity: RowClass<T>,
  caller: Caller,
  id: string,
  refusal: Refusal,
  lock?: string,
): Promise<T> {
  const row = isId(id) ? await readRow(tx, entity, caller, id, lock) : null;
  if (!row) throw refusal;
  return row;
}
