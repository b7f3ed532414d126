import type { ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import { refusePurposeFor } from '../privacy/refuse-purpose';
import type { Caller } from '../request/caller';
import { activeTrail } from '../trail/active-trail';
import type { Transaction } from './door';
import { rowRuleFor } from './row-rule';
import { SqlParameters } from './sql';

/** A class of rows. */
export type RowClass<T extends object = object> = (abstract new () => T) & { readonly prototype: T };

/** What to read: pieces of SQL over the alias `row`. */
export interface RowQuery {
  readonly where?: (parameters: SqlParameters) => readonly string[];
  readonly orderBy?: readonly string[];
  readonly limit?: number;
  /** How many of them are shown; a page reads one more to see whether there is more, and tells nobody what it holds. */
  readonly shown?: number;
  /** Columns of a `distinct on`, for the latest row per key. */
  readonly distinctOn?: string;
  /** Extra lock, such as `for update`. */
  readonly lock?: string;
}

/** Reads rows that this caller may see, in one statement: municipality, row rule, then what was asked. */
export async function readRows<T extends object>(
  tx: Transaction,
  entity: RowClass<T>,
  caller: Caller,
  query: RowQuery = {},
): Promise<T[]> {
  refusePurposeFor(entity, caller);
  const parameters = new SqlParameters();
  const sql = selectStatement(tx, entity, caller, query, parameters);
  const rows = await tx.query<ObjectLiteral[]>(sql, parameters.values);
  activeTrail()?.note(entity, rows.slice(0, query.shown));
  return rows.map((row) => Object.assign(Object.create(entity.prototype as object) as T, row));
}

/** Reads at most one row, by its id. */
export async function readRow<T extends object>(
  tx: Transaction,
  entity: RowClass<T>,
  caller: Caller,
  id: string,
  lock?: string,
): Promise<T | null> {
  const where = (parameters: SqlParameters) => [`row.id = ${parameters.add(id)}`];
  const [row] = await readRows(tx, entity, caller, { where, ...(lock ? { lock } : {}) });
  return row ?? null;
}

/** Counts the rows that this caller may see. */
export async function countRows(
  tx: Transaction,
  entity: RowClass,
  caller: Caller,
  where: (parameters: SqlParameters) => readonly string[] = () => [],
): Promise<number> {
  refusePurposeFor(entity, caller);
  const parameters = new SqlParameters();
  const sql = `select count(*) as "count" from ${tableOf(tx, entity)} row where ${conditions(entity, caller, where, parameters)}`;
  const [row] = await tx.query<{ count: number }[]>(sql, parameters.values);
  return row?.count ?? 0;
}

function selectStatement(
  tx: Transaction,
  entity: RowClass,
  caller: Caller,
  query: RowQuery,
  parameters: SqlParameters,
): string {
  const where = conditions(entity, caller, query.where ?? (() => []), parameters);
  return [
    `select ${query.distinctOn ? `distinct on (${query.distinctOn}) ` : ''}${columnsOf(tx, entity)}`,
    `from ${tableOf(tx, entity)} row where ${where}`,
    query.orderBy?.length ? `order by ${query.orderBy.join(', ')}` : '',
    query.limit === undefined ? '' : `limit ${parameters.add(query.limit)}`,
    query.lock ?? '',
  ]
    .filter(Boolean)
    .join(' ');
}

const conditions = (
  entity: RowClass,
  caller: Caller,
  where: (parameters: SqlParameters) => readonly string[],
  parameters: SqlParameters,
): string =>
  [
    `row.municipality = ${parameters.add(caller.municipality)}`,
    `(${rowRuleFor(entity, caller, parameters)})`,
    ...where(parameters),
  ].join(' and ');

/** A column of an entity by its property; throws when there is none, so that a misspelt edge fails at boot. */
export function columnOf(tx: Transaction, entity: RowClass, property: string): ColumnMetadata {
  const column = tx.dataSource.getMetadata(entity).findColumnWithPropertyName(property);
  if (!column) throw new Error(`${entity.name} has no column ${property}.`);
  return column;
}

const tableOf = (tx: Transaction, entity: RowClass): string => tx.dataSource.getMetadata(entity).tablePath;

const columnsOf = (tx: Transaction, entity: RowClass): string =>
  tx.dataSource
    .getMetadata(entity)
    .columns.map((column) => `row.${column.databaseName} as "${column.propertyName}"`)
    .join(', ');
