import { isRefusedFor } from '../privacy/refuse-purpose';
import type { Caller } from '../request/caller';
import type { Door } from './door';
import type { RowClass } from './read-rows';

const texts = new WeakMap<RowClass, string>();

/**
 * Inserts a row in one turn of the network, logged and all. False when nothing was written, be it that it stands there
 * already: then the ordinary way is to be taken, which finds out why. The row holds every column of its entity.
 */
export async function insertAtOnce<T extends object>(
  door: Door,
  caller: Caller,
  entity: RowClass<T>,
  row: T,
): Promise<boolean> {
  if (isRefusedFor(entity, caller)) return false;
  const { columns, tablePath } = door.tables.getMetadata(entity);
  const valueOf = (column: (typeof columns)[number]): unknown =>
    door.tables.driver.preparePersistentValue((row as Record<string, unknown>)[column.propertyName], column);
  const values = columns.map(valueOf);
  const sql = texts.get(entity) ?? insertOf(tablePath, columns);
  texts.set(entity, sql);
  return door.writeAtOnce(caller, { sql, values, wrote: { entity, row } });
}

/** Where nothing is stored it divides by zero, so that no line of a log says it was. */
const insertOf = (table: string, columns: readonly { readonly databaseName: string }[]): string =>
  `with stored as (insert into ${table} (${columns.map(({ databaseName }) => databaseName).join(', ')})
     values (${columns.map((_column, at) => `$${at + 1}`).join(', ')}) on conflict do nothing returning 1)
   select 1 / count(*) from stored`;
