import type { EdgeDefinition } from '../edges/edge';
import { activeTrail } from '../trail/active-trail';
import type { CompiledEdge } from './compile-below';

type Row = Record<string, unknown>;
type Json = readonly unknown[];

/** What came along with a row: per edge the rows as JSON, and once it was followed the rows themselves. */
interface Fetched {
  readonly edges: readonly CompiledEdge[];
  readonly json: Json;
  readonly at: number;
  readonly rows: (Row[] | undefined)[];
}

/** By the row, so that what came along lives as long as the row and no property of it shows it. */
const fetched = new WeakMap<object, Fetched>();

/** Keeps what came along with a row. @param at - Where the edges begin in the JSON. */
export function keepFetched(row: object, edges: readonly CompiledEdge[], json: Json, at = 0): void {
  if (edges.length > 0) fetched.set(row, { edges, json, at, rows: [] });
}

/**
 * The rows of an edge that came along with a row; null when they did not. They are noted in the trail when they are
 * taken, as rows are that are read: what is not followed is shown to nobody.
 */
export function takeFetched(row: object, edge: EdgeDefinition, on: string, today: string): Row[] | null {
  const came = fetched.get(row);
  if (!came) return null;
  const index = came.edges.findIndex((each) => each.edge === edge && (each.on ?? today) === on);
  const compiled = came.edges[index];
  if (!compiled) return null;
  const known = came.rows[index];
  if (known) return known;
  const json = came.json[came.at + index] as readonly Json[] | null;
  const rows = (json ?? []).map((values) => rowOf(compiled, values));
  came.rows[index] = rows;
  activeTrail()?.note(compiled.target, rows);
  return rows;
}

function rowOf({ target, columns, below }: CompiledEdge, values: Json): Row {
  const row = Object.create(target.prototype) as Row;
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index];
    const value = values[index];
    if (column) row[column.property] = column.parse && value !== null ? column.parse(value as string) : value;
  }
  keepFetched(row, below, values, columns.length);
  return row;
}
