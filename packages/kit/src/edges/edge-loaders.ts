import DataLoader from 'dataloader';
import { columnOf, readRows, type RowQuery } from '../data/read-rows';
import { bindNames } from '../data/row-rule';
import { toSnake } from '../data/snake-naming';
import type { Caller } from '../request/caller';
import type { Platform } from '../request/platform';
import type { EdgeDefinition } from './edge';

type Row = Record<string, unknown>;

/** The loaders of one request: one per edge and day, each one statement per batch, scoped to the caller. */
export class EdgeLoaders {
  private readonly loaders = new Map<EdgeDefinition, Map<string, DataLoader<string, Row[]>>>();

  constructor(
    private readonly platform: Platform,
    private readonly caller: Caller,
  ) {}

  /** Follows an edge from a row. Many: the rows in order. One: the row, or null when there is none to see. */
  async load(edge: EdgeDefinition, from: object, on?: string): Promise<Row[] | Row | null> {
    const key = (from as Row)[edge.from ?? 'id'] as string | null;
    if (key === null) return edge.many ? [] : null;
    const rows = await this.loaderOf(edge, on ?? this.platform.clock.today()).load(key);
    return edge.many ? rows : (rows[0] ?? null);
  }

  private loaderOf(edge: EdgeDefinition, on: string): DataLoader<string, Row[]> {
    const byDay = this.loaders.get(edge) ?? new Map<string, DataLoader<string, Row[]>>();
    this.loaders.set(edge, byDay);
    const loader = byDay.get(on) ?? new DataLoader<string, Row[]>((keys) => this.batch(edge, keys, on));
    byDay.set(on, loader);
    return loader;
  }

  private async batch(edge: EdgeDefinition, keys: readonly string[], on: string): Promise<Row[][]> {
    const property = edge.by ?? 'id';
    const rows = await this.platform.door.inMunicipality(this.caller, async (tx) => {
      const column = columnOf(tx, edge.target(), property);
      return readRows(tx, edge.target(), this.caller, edgeQuery(edge, column.databaseName, keys, on));
    });
    const byKey = new Map<unknown, Row[]>(keys.map((key) => [key, []]));
    for (const row of rows as Row[]) byKey.get(row[property])?.push(row);
    return keys.map((key) => byKey.get(key) ?? []);
  }
}

/** The rows of an edge for many parents at once. */
function edgeQuery(edge: EdgeDefinition, column: string, keys: readonly string[], on: string): RowQuery {
  const order = Object.entries(edge.order ?? {}).map(([property, way]) => `row.${toSnake(property)} ${way}`);
  const latest = edge.dated === 'starts';
  return {
    ...(latest ? { distinctOn: `row.${column}` } : {}),
    where: (parameters) => [
      `row.${column} = any(${parameters.add([...keys])}::uuid[])`,
      ...datedConditions(edge, parameters.add.bind(parameters), on),
      ...(edge.where ? [bindNames(edge.where, (name) => (name === 'on' ? on : undefined), parameters)] : []),
    ],
    orderBy: latest ? [`row.${column}`, 'row.from_on desc'] : [...order, 'row.id'],
  };
}

function datedConditions(edge: EdgeDefinition, add: (value: unknown) => string, on: string): string[] {
  if (!edge.dated) return [];
  const day = `${add(on)}::date`;
  if (edge.dated === 'starts') return [`row.from_on <= ${day}`];
  return [`row.from_on <= ${day}`, `(row.until_on is null or row.until_on > ${day})`];
}
