import type { Tables } from '../data/columns';
import type { RowClass } from '../data/read-rows';
import type { EdgeDefinition } from '../edges/edge';
import type { Caller } from '../request/caller';
import type { Below, PlannedEdge } from './below';
import { type CarriedColumn, carried } from './column-values';
import type { Slot } from './plan-parameters';
import { RowsSql } from './rows-sql';

/** The rows of an edge, as they come in the JSON of the row that they hang on. */
export interface CompiledEdge {
  readonly edge: EdgeDefinition;
  readonly on: string | null;
  readonly target: RowClass;
  readonly columns: readonly CarriedColumn[];
  readonly below: readonly CompiledEdge[];
}

/** What is asked below a row, as SQL. */
export interface CompiledBelow {
  /** One JSON array over the alias {@link ROOT}: per edge the rows, each an array of its columns and its own edges. */
  readonly sql: string;
  readonly slots: readonly Slot[];
  readonly edges: readonly CompiledEdge[];
}

/** Alias of the row that everything hangs on. */
export const ROOT = 'root';
/** PostgreSQL passes a function 100 arguments at most; a row is one call. */
const MOST_ARGUMENTS = 100;

/** Compiles what is asked below a row. Edges to what JSON does not carry exactly are left out: they go by loaders. */
export function compileBelow(below: Below, source: Tables, caller: Caller): CompiledBelow | null {
  const compiler = new Compiler(source, caller);
  const { values, edges } = compiler.edgesBelow(below, ROOT, MOST_ARGUMENTS);
  if (edges.length === 0) return null;
  return { sql: `json_build_array(${values.join(', ')})`, slots: compiler.rows.parameters.slots, edges };
}

class Compiler {
  readonly rows: RowsSql;
  private aliases = 0;

  constructor(
    private readonly source: Tables,
    caller: Caller,
  ) {
    this.rows = new RowsSql(source, caller);
  }

  edgesBelow(below: Below, parent: string, room: number): { values: string[]; edges: CompiledEdge[] } {
    const values: string[] = [];
    const edges: CompiledEdge[] = [];
    for (const planned of below.edges.slice(0, room)) {
      const columns = this.columnsOf(planned.edge.target());
      if (!columns) continue;
      const { sql, edge } = this.rowsOf(planned, columns, parent);
      values.push(sql);
      edges.push(edge);
    }
    return { values, edges };
  }

  /** Every column of a class of rows; null when one of them does not travel. */
  private columnsOf(target: RowClass): CarriedColumn[] | null {
    const columns = this.source.getMetadata(target).columns.map(carried);
    const known = columns.filter((column): column is CarriedColumn => column !== null);
    return known.length === columns.length && known.length < MOST_ARGUMENTS ? known : null;
  }

  private rowsOf(
    { edge, on, below }: PlannedEdge,
    columns: readonly CarriedColumn[],
    parent: string,
  ): { readonly sql: string; readonly edge: CompiledEdge } {
    this.aliases += 1;
    const alias = `row${this.aliases}`;
    const next = this.edgesBelow(below, alias, MOST_ARGUMENTS - columns.length);
    const row = [...columns.map(({ sql }) => sql(alias)), ...next.values].join(', ');
    const order = [...Object.entries(edge.order ?? {}), ['id', 'asc']].map(([by, way]) => `${alias}."${by}" ${way}`);
    const sql = `(select json_agg(json_build_array(${row}) order by ${order.join(', ')}) from (${this.rows.inside(edge, on, parent)}) ${alias})`;
    const target = edge.target();
    return { sql, edge: { edge, on, target, columns, below: next.edges } };
  }
}
