import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { columnOf } from '../data/columns';
import { readRows, type RowQuery } from '../data/read-rows';
import { bindNames } from '../data/row-rule';
import { toSnake } from '../data/snake-naming';
import { takeFetched } from '../read-plan/fetched-rows';
import type { LookAhead } from '../read-plan/look-ahead';
import { lookAheadOf } from '../read-plan/look-ahead-of';
import type { Caller } from '../request/caller';
import type { Platform } from '../request/platform';
import type { EdgeDefinition } from './edge';
import { keysBetween } from './rows-between';

type Row = Record<string, unknown>;
type Loader = DataLoader<string, Row[]>;

/** The loaders of one request: one per edge and day, each one statement per batch, scoped to the caller. */
export class EdgeLoaders {
  private readonly loaders = new Map<EdgeDefinition, Map<string, Loader>>();

  constructor(
    private readonly platform: Platform,
    private readonly caller: Caller,
  ) {}

  /** Follows an edge from a row. Many: the rows in order. One: the row, or null when there is none to see. */
  async load(edge: EdgeDefinition, from: object, on?: string): Promise<Row[] | Row | null> {
    return this.find(edge, from, on ?? this.today);
  }

  /** The same for a field that is asked: its rows came along with the row, or bring along what is asked below them. */
  follow(
    edge: EdgeDefinition,
    from: object,
    on: string | undefined,
    info: GraphQLResolveInfo,
  ): Row[] | Row | null | Promise<Row[] | Row | null> {
    const day = on ?? this.today;
    const came = takeFetched(from, edge, day, this.today);
    if (came) return edge.many ? came : (came[0] ?? null);
    return this.find(edge, from, day, this.lookAhead(info));
  }

  /** What is asked below the rows of a field; null when they bring nothing along. */
  lookAhead(info: GraphQLResolveInfo): LookAhead | null {
    return this.platform.readPlan === false ? null : lookAheadOf(info, this.caller, this.today);
  }

  private get today(): string {
    return this.platform.clock.today();
  }

  private async find(
    edge: EdgeDefinition,
    from: object,
    on: string,
    ahead: LookAhead | null = null,
  ): Promise<Row[] | Row | null> {
    const key = (from as Row)[edge.from ?? 'id'] as string | null;
    if (key === null) return edge.many ? [] : null;
    const rows = await this.loaderOf(edge, on, ahead).load(key);
    return edge.many ? rows : (rows[0] ?? null);
  }

  private loaderOf(edge: EdgeDefinition, on: string, ahead: LookAhead | null): Loader {
    const known = this.loaders.get(edge) ?? new Map<string, Loader>();
    this.loaders.set(edge, known);
    const key = ahead ? `${on} ${ahead.key}` : on;
    const loader = known.get(key) ?? new DataLoader<string, Row[]>((keys) => this.batch(edge, keys, on, ahead));
    known.set(key, loader);
    return loader;
  }

  private async batch(
    edge: EdgeDefinition,
    keys: readonly string[],
    on: string,
    ahead: LookAhead | null,
  ): Promise<Row[][]> {
    const property = edge.by ?? 'id';
    return this.platform.door.readOnce(this.caller, async (tx) => {
      const { through } = edge;
      const between = through ? await keysBetween(tx, through, this.caller, keys, on) : null;
      const wanted = between ? [...new Set([...between.values()].flatMap((each) => [...each]))] : keys;
      const column = columnOf(tx.dataSource, edge.target(), property);
      const query = edgeQuery(edge, column.databaseName, wanted, on);
      const read = readRows(tx, edge.target(), this.caller, { ...query, ...(ahead && { ahead }) });
      const rows = (await read) as Row[];
      return between ? byRowsBetween(rows, property, keys, between) : byParent(rows, property, keys);
    });
  }
}

/** The rows of each parent, whose id stands on them. */
function byParent(rows: readonly Row[], property: string, keys: readonly string[]): Row[][] {
  const byKey = new Map<unknown, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) byKey.get(row[property])?.push(row);
  return keys.map((key) => byKey.get(key) ?? []);
}

/** The rows of each parent, which may lead to one that another parent leads to as well. */
const byRowsBetween = (
  rows: readonly Row[],
  property: string,
  keys: readonly string[],
  between: ReadonlyMap<string, ReadonlySet<unknown>>,
): Row[][] => keys.map((key) => rows.filter((row) => between.get(key)?.has(row[property])));

/** The rows of an edge for many parents at once. */
function edgeQuery(edge: EdgeDefinition, column: string, keys: readonly unknown[], on: string): RowQuery {
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
