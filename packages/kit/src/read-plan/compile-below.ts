import type { DataSource } from 'typeorm';
import { columnOf } from '../data/columns';
import type { RowClass } from '../data/read-rows';
import { replaceNames, rowRuleText } from '../data/row-rule';
import type { EdgeDefinition } from '../edges/edge';
import type { Caller } from '../request/caller';
import type { Below, PlannedEdge } from './below';
import { type CarriedColumn, carried } from './column-values';
import { PlanParameters, type Slot } from './plan-parameters';

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
export function compileBelow(below: Below, source: DataSource, caller: Caller): CompiledBelow | null {
  const compiler = new Compiler(source, caller);
  const { values, edges } = compiler.edgesBelow(below, ROOT, MOST_ARGUMENTS);
  if (edges.length === 0) return null;
  return { sql: `json_build_array(${values.join(', ')})`, slots: compiler.parameters.slots, edges };
}

class Compiler {
  readonly parameters = new PlanParameters();
  private aliases = 0;

  constructor(
    private readonly source: DataSource,
    private readonly caller: Caller,
  ) {}

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
    const sql = `(select json_agg(json_build_array(${row}) order by ${order.join(', ')}) from (${this.rowsInside(edge, on, parent)}) ${alias})`;
    const target = edge.target();
    return { sql, edge: { edge, on, target, columns, below: next.edges } };
  }

  /** The rows themselves: in here each is called `row`, as the rules of entities and edges say. */
  private rowsInside(edge: EdgeDefinition, on: string | null, parent: string): string {
    const target = edge.target();
    const { columns, tablePath } = this.source.getMetadata(target);
    const list = columns.map(({ databaseName, propertyName }) => `row.${databaseName} as "${propertyName}"`);
    const rule = replaceNames(rowRuleText(target, this.caller), (name) => this.parameters.caller(name));
    const conditions = [
      `row.municipality = ${this.parameters.caller('municipality')}`,
      `(${rule})`,
      `row.${columnOf(this.source, target, edge.by ?? 'id').databaseName} = ${parent}."${edge.from ?? 'id'}"`,
      ...this.datedConditions(edge, on),
      ...(edge.where ? [replaceNames(edge.where, (name) => this.nameInEdge(name, on))] : []),
    ];
    const latest = edge.dated === 'starts' ? ' order by row.from_on desc limit 1' : '';
    return `select ${list.join(', ')} from ${tablePath} row where ${conditions.join(' and ')}${latest}`;
  }

  private nameInEdge(name: string, on: string | null): string {
    if (name !== 'on') throw new Error(`Unknown name :${name} in a piece of SQL.`);
    return this.parameters.day(on);
  }

  private datedConditions({ dated }: EdgeDefinition, on: string | null): string[] {
    if (!dated) return [];
    const day = `${this.parameters.day(on)}::date`;
    if (dated === 'starts') return [`row.from_on <= ${day}`];
    return [`row.from_on <= ${day}`, `(row.until_on is null or row.until_on > ${day})`];
  }
}
