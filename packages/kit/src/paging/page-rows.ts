import { columnOf } from '../data/columns';
import { countRows, readRows, type RowClass } from '../data/read-rows';
import type { SqlParameters } from '../data/sql';
import type { Caller } from '../request/caller';
import type { Platform } from '../request/platform';
import { decodeCursor, encodeCursor } from './cursor';
import type { Page, PageArgs } from './connection';

/** How a list is ordered and narrowed. */
export interface ListOptions {
  /** Properties that order the list, all the same way; the id closes it by itself. */
  readonly orderBy: readonly string[];
  readonly direction?: 'asc' | 'desc';
  readonly where?: (parameters: SqlParameters) => readonly string[];
}

/** Reads one page by keyset: two pages never share or skip a row, however many rows arrive in between. */
export async function pageRows<T extends object>(
  platform: Platform,
  caller: Caller,
  entity: RowClass<T>,
  page: PageArgs,
  options: ListOptions,
): Promise<Page<T>> {
  const properties = [...options.orderBy, 'id'];
  const direction = options.direction ?? 'asc';
  const where = options.where ?? (() => []);
  const rows = await platform.door.readOnce(caller, async (tx) => {
    const columns = properties.map((property) => columnOf(tx.dataSource, entity, property));
    const after = typeof page.after === 'string' ? decodeCursor(page.after, columns) : null;
    return readRows(tx, entity, caller, {
      where: (parameters) => [...where(parameters), ...afterCondition(columns, after, direction, parameters)],
      orderBy: columns.map((column) => `row.${column.databaseName} ${direction}`),
      limit: page.first + 1,
      shown: page.first,
    });
  });
  const count = () => platform.door.readOnce(caller, (tx) => countRows(tx, entity, caller, where));
  return toPage(rows, page.first, (row) => encodeCursor(row, properties), count);
}

/** What comes after a cursor, in whole rows; nothing without one. */
export function afterCondition(
  columns: readonly { readonly databaseName: string; readonly type: unknown }[],
  after: readonly unknown[] | null,
  direction: 'asc' | 'desc',
  parameters: SqlParameters,
): string[] {
  if (!after) return [];
  const left = columns.map((column) => `row.${column.databaseName}`).join(', ');
  const right = columns.map((column, index) => `${parameters.add(after[index])}::${String(column.type)}`).join(', ');
  return [`(${left}) ${direction === 'asc' ? '>' : '<'} (${right})`];
}

function toPage<T>(
  rows: readonly T[],
  first: number,
  cursorOf: (row: T) => string,
  countRows: () => Promise<number>,
): Page<T> {
  const nodes = rows.slice(0, first);
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(node) }));
  const pageInfo = { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null };
  return { edges, nodes, pageInfo, countRows };
}
