import type { ObjectLiteral } from 'typeorm';
import { isRefusedFor } from '../privacy/refuse-purpose';
import type { Caller } from '../request/caller';
import { noteWritten } from '../trail/transaction-notes';
import { columnOf } from './columns';
import type { Door } from './door';
import { readRows, type RowClass } from './read-rows';
import type { SqlParameters } from './sql';

const texts = new WeakMap<RowClass, string>();

/**
 * Stores a row unless its key is taken, and gives what then stands under it: a repeated call gets the row of the first. Of
 * two at the same moment the second waits until the first has committed. Undefined when this caller does not see that row.
 * The row holds every column of its entity.
 *
 * @param key - Properties that are unique together in a municipality; their values are not null.
 */
export async function insertOnce<T extends ObjectLiteral>(
  door: Door,
  caller: Caller,
  entity: ClassOf<T>,
  row: T,
  key: readonly (keyof T & string)[],
): Promise<T | undefined> {
  if (await insertAtOnce(door, caller, entity, row)) return row;
  return door.inMunicipality(caller, async (tx) => {
    const { sql, values } = insertOf(door, entity, row);
    // By hand, as TypeORM would have a row logged that was not stored.
    const stored = await tx.query<unknown[]>(sql, values);
    if (stored.length > 0) noteWritten(tx, entity, [row]);
    const where = (parameters: SqlParameters): string[] =>
      key.map((name) => `row.${columnOf(tx.dataSource, entity, name).databaseName} = ${parameters.add(row[name])}`);
    const [standing] = await readRows(tx, entity, caller, { where });
    return standing;
  });
}

type ClassOf<T extends ObjectLiteral> = RowClass<T> & (new () => T);

/** In one turn of the network, logged and all. False when nothing was written, be it that the row stands there already. */
async function insertAtOnce<T extends ObjectLiteral>(
  door: Door,
  caller: Caller,
  entity: RowClass<T>,
  row: T,
): Promise<boolean> {
  if (isRefusedFor(entity, caller)) return false;
  const { sql, values } = insertOf(door, entity, row);
  // Where nothing is stored it divides by zero, so that no line of a log says it was.
  const all = `with stored as (${sql}) select 1 / count(*) from stored`;
  return door.writeAtOnce(caller, { sql: all, values, wrote: { entity, row } });
}

interface Statement {
  readonly sql: string;
  readonly values: unknown[];
}

/** Stores the row unless one stands in its way, and answers whether it did. */
function insertOf<T extends ObjectLiteral>({ tables }: Door, entity: RowClass<T>, row: T): Statement {
  const { columns, tablePath } = tables.getMetadata(entity);
  const values = columns.map((column): unknown =>
    tables.driver.preparePersistentValue(row[column.propertyName], column),
  );
  const names = columns.map(({ databaseName }) => databaseName).join(', ');
  const places = columns.map((_column, at) => `$${at + 1}`).join(', ');
  const sql =
    texts.get(entity) ?? `insert into ${tablePath} (${names}) values (${places}) on conflict do nothing returning 1`;
  texts.set(entity, sql);
  return { sql, values };
}
