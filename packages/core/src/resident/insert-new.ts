import type { RowClass, Transaction } from '@eenplan/kit';
import type { ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

/** Inserts a row unless it, or one that excludes it, is there; true when it was inserted. For what is loaded again. */
export async function insertNew<T extends ObjectLiteral>(
  tx: Transaction,
  entity: RowClass<T>,
  row: QueryDeepPartialEntity<T>,
): Promise<boolean> {
  const insert = tx.createQueryBuilder().insert().into(entity);
  const result = await insert.values(row).orIgnore().returning(['id']).execute();
  return (result.raw as unknown[]).length > 0;
}
