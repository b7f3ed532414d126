import { activeTrail, noteWritten, personalDataOf, type RefRow, type Transaction } from '@eenplan/kit';

/**
 * Notes of rows that are about to go, by the name of their table, whom they are about: afterwards nobody could tell.
 * Asks nothing where nothing is logged, or where the rows are about nobody.
 */
export async function noteRows(
  tx: Transaction,
  table: string,
  municipality: string,
  ids: readonly string[],
): Promise<void> {
  const metadata = tx.dataSource.entityMetadatas.find(({ tablePath }) => tablePath === table);
  const target = metadata?.target;
  if (!activeTrail() || typeof target !== 'function') return;
  const declared = personalDataOf(target);
  if (!declared) return;
  const wanted = ['id', ...(declared.subjects ?? []).map(({ by }) => by)];
  const columns = metadata?.columns.filter(({ propertyName }) => wanted.includes(propertyName)) ?? [];
  const list = columns.map(({ databaseName, propertyName }) => `row.${databaseName} as "${propertyName}"`).join(', ');
  const sql = `select ${list} from ${table} row where row.municipality = $1 and row.id = any($2::uuid[])`;
  noteWritten(tx, target, await tx.query<RefRow[]>(sql, [municipality, ids]));
}
