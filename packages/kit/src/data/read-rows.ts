import type { ObjectLiteral } from 'typeorm';
import { refusePurposeFor } from '../privacy/refuse-purpose';
import { keepFetched } from '../read-plan/fetched-rows';
import { type BoundPlan, type LookAhead, planFor } from '../read-plan/look-ahead';
import { ROOT } from '../read-plan/compile-below';
import type { Caller } from '../request/caller';
import { activeTrail } from '../trail/active-trail';
import type { Reads } from './door';
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
  /** What is going to be asked below the rows; that of the root field that is being asked when left out. */
  readonly ahead?: LookAhead;
}

/** Reads rows that this caller may see, in one statement: municipality, row rule, then what was asked. */
export async function readRows<T extends object>(
  tx: Reads,
  entity: RowClass<T>,
  caller: Caller,
  query: RowQuery = {},
): Promise<T[]> {
  refusePurposeFor(entity, caller);
  const plan = query.lock === undefined ? planFor(tx.dataSource, entity, caller, query.ahead) : null;
  const parameters = new SqlParameters(plan?.values);
  const statement = selectStatement(tx, entity, caller, query, parameters);
  const sql = plan ? withPlan(tx, entity, statement, plan) : statement;
  const found = await tx.query<ObjectLiteral[]>(sql, parameters.values);
  const rows = found.map((row) => rowOf(entity, row, plan));
  activeTrail()?.note(entity, rows.slice(0, query.shown));
  return rows;
}

/** Column that holds what came along with a row. */
const BELOW = '#below';

/** The same rows, each with what is asked below it. */
function withPlan(tx: Reads, entity: RowClass, statement: string, plan: BoundPlan): string {
  const columns = tx.dataSource.getMetadata(entity).columns.map((column) => `${ROOT}."${column.propertyName}"`);
  return `select ${columns.join(', ')}, ${plan.sql} as "${BELOW}" from (${statement}) ${ROOT}`;
}

function rowOf<T extends object>(entity: RowClass<T>, found: ObjectLiteral, plan: BoundPlan | null): T {
  const row = Object.create(entity.prototype) as T;
  if (!plan) return Object.assign(row, found);
  const { [BELOW]: below, ...columns } = found as Record<string, unknown>;
  keepFetched(row, plan.edges, below as unknown[]);
  return Object.assign(row, columns);
}

/** Reads at most one row, by its id. */
export async function readRow<T extends object>(
  tx: Reads,
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
  tx: Reads,
  entity: RowClass,
  caller: Caller,
  where: (parameters: SqlParameters) => readonly string[] = () => [],
): Promise<number> {
  refusePurposeFor(entity, caller);
  const parameters = new SqlParameters();
  const sql = `select count(*) as "count" from ${tableOf(tx, entity)} row where ${conditionsOf(entity, caller, where, parameters)}`;
  const [row] = await tx.query<{ count: number }[]>(sql, parameters.values);
  return row?.count ?? 0;
}

function selectStatement(
  tx: Reads,
  entity: RowClass,
  caller: Caller,
  query: RowQuery,
  parameters: SqlParameters,
): string {
  const where = conditionsOf(entity, caller, query.where ?? (() => []), parameters);
  return [
    `select ${query.distinctOn ? `distinct on (${query.distinctOn}) ` : ''}${columnsOf(tx, entity)}`,
    `from ${tableOf(tx, entity)} row where ${where}`,
    query.orderBy?.length ? `order by ${query.orderBy.join(', ')}` : '',
    query.limit === undefined ? '' : `limit ${limitOf(query.limit)}`,
    query.lock ?? '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What every reading statement begins with: municipality, row rule, then what was asked. */
export const conditionsOf = (
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

/** A limit stands in the text: the plan of a prepared statement depends on it. */
export function limitOf(rows: number): string {
  if (!Number.isSafeInteger(rows) || rows < 0) throw new Error('A limit is a whole number.');
  return String(rows);
}

const tableOf = (tx: Reads, entity: RowClass): string => tx.dataSource.getMetadata(entity).tablePath;

const columnsOf = (tx: Reads, entity: RowClass): string =>
  tx.dataSource
    .getMetadata(entity)
    .columns.map((column) => `row.${column.databaseName} as "${column.propertyName}"`)
    .join(', ');
