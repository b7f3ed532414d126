import { columnOf } from '../data/columns';
import type { Reads } from '../data/door';
import { conditionsOf } from '../data/read-rows';
import { bindNames } from '../data/row-rule';
import { SqlParameters } from '../data/sql';
import { refusePurposeFor } from '../privacy/refuse-purpose';
import type { Caller } from '../request/caller';
import type { EdgeThrough } from './edge';

/** Which keys of targets each parent leads to, by the rows in between that this caller may see; one statement for all. */
export async function keysBetween(
  tx: Reads,
  { rows, from, to, where }: EdgeThrough,
  caller: Caller,
  parents: readonly string[],
  on: string,
): Promise<ReadonlyMap<string, ReadonlySet<unknown>>> {
  refusePurposeFor(rows(), caller);
  const { tablePath } = tx.dataSource.getMetadata(rows());
  const [parent, key] = [from, to].map((each) => columnOf(tx.dataSource, rows(), each).databaseName);
  const parameters = new SqlParameters();
  const conditions = conditionsOf(
    rows(),
    caller,
    () => [
      `row.${parent} = any(${parameters.add([...parents])}::uuid[])`,
      ...(where ? [bindNames(where, (name) => (name === 'on' ? on : undefined), parameters)] : []),
    ],
    parameters,
  );
  const found = await tx.query<{ parent: string; key: unknown }[]>(
    `select row.${parent} as "parent", row.${key} as "key" from ${tablePath} row where ${conditions}`,
    parameters.values,
  );
  const keys = new Map(parents.map((each) => [each, new Set<unknown>()]));
  for (const each of found) keys.get(each.parent)?.add(each.key);
  return keys;
}
