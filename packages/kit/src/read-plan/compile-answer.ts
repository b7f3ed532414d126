import {
  type FieldNode,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { Tables } from '../data/columns';
import type { RowClass } from '../data/read-rows';
import type { EdgeDefinition } from '../edges/edge';
import { isEdgeRefusedFor } from '../edges/edge-refused';
import { personalDataOf } from '../privacy/personal-data';
import { type Asking, dayOf, type FieldExtensions } from './below-of-selection';
import { failWhere, jsonOf } from './column-json';
import type { RowsSql } from './rows-sql';
import { fieldsOf } from './selection-walk';

/** Whose rows stand in an answer: how to read what it says of them. */
export interface NotedRows {
  readonly target: RowClass;
  /** The id, and the ids by which one finds whom it is about. */
  readonly properties: readonly string[];
  /** Do the ids of the people that it stands for come after them? */
  readonly hasMembers: boolean;
}

/** An object of the answer as SQL. */
export interface ObjectSql {
  readonly json: string;
  /** Text that names the rows it is made of; see `noteRows`. */
  readonly rows: string;
  readonly joins: string;
}

/** PostgreSQL passes a function 100 arguments at most, and a field takes two. */
const MOST_FIELDS = 50;
/** Edges in one answer. */
const MOST_EDGES = 64;

/** Something in the selection is not known to the plan: the resolvers answer. */
export class NotForPlan extends Error {}

/** Compiles a selection of edges and plain columns to SQL that gives its JSON. Throws {@link NotForPlan}. */
export class AnswerCompiler {
  readonly noted: NotedRows[] = [];
  private edges = 0;

  constructor(
    private readonly source: Tables,
    private readonly asking: Asking,
    readonly rows: RowsSql,
  ) {}

  /** An object of this type, of the row under this alias. */
  object(
    type: GraphQLObjectType,
    target: RowClass,
    sets: readonly (SelectionSetNode | undefined)[],
    alias: string,
  ): ObjectSql {
    const pairs: string[] = [];
    const rows = this.ownRow(target, alias);
    const joins: string[] = [];
    for (const [key, nodes] of this.byKey(type, sets)) {
      const { value, join, below } = this.field(type, target, nodes, alias);
      pairs.push(`'${key}', ${value}`);
      if (join) joins.push(join);
      if (below) rows.push(below);
    }
    if (pairs.length > MOST_FIELDS) throw new NotForPlan();
    const text = rows.length > 0 ? `concat(${rows.join(', ')})` : `''`;
    return { json: `json_build_object(${pairs.join(', ')})`, rows: text, joins: joins.join(' ') };
  }

  /** The fields by the name they have in the answer; the same field may be asked in several places. */
  byKey(type: GraphQLObjectType, sets: readonly (SelectionSetNode | undefined)[]): Map<string, FieldNode[]> {
    const keys = new Map<string, FieldNode[]>();
    for (const node of fieldsOf(type, sets, this.asking)) {
      const key = node.alias?.value ?? node.name.value;
      keys.set(key, [...(keys.get(key) ?? []), node]);
    }
    return keys;
  }

  /** A field that this caller may be answered. */
  allowed(
    type: GraphQLObjectType,
    name: string,
  ): GraphQLField<unknown, unknown> & { readonly extensions: FieldExtensions } {
    const field = type.getFields()[name];
    if (!field || (field.extensions as FieldExtensions).mayAsk?.(this.asking.caller) === false) throw new NotForPlan();
    return field;
  }

  private field(
    type: GraphQLObjectType,
    target: RowClass,
    nodes: readonly FieldNode[],
    alias: string,
  ): { readonly value: string; readonly join?: string; readonly below?: string } {
    const [node] = nodes as [FieldNode];
    if (node.name.value === '__typename') return { value: `'${type.name}'::text` };
    const field = this.allowed(type, node.name.value);
    const { edge, inColumn } = field.extensions;
    if (edge) return this.edge(edge, field, nodes, alias);
    const column = inColumn && this.source.getMetadata(target).findColumnWithPropertyName(inColumn.property);
    const value = column ? jsonOf(field.type, column, `${alias}."${column.propertyName}"`) : null;
    if (value === null) throw new NotForPlan();
    return { value: inColumn?.unless ? failWhere(inColumn.unless(alias), `${alias}.id`, value) : value };
  }

  private edge(
    edge: EdgeDefinition,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    parent: string,
  ): { readonly value: string; readonly join: string; readonly below: string } {
    const { caller, variableValues } = this.asking;
    const target = edge.target();
    const type = getNamedType(field.type);
    const on = dayOf(edge, field, nodes[0] as FieldNode, variableValues);
    this.edges += 1;
    if (!isObjectType(type) || on === undefined || isEdgeRefusedFor(edge, caller) || this.edges > MOST_EDGES)
      throw new NotForPlan();
    const [alias, result] = [`row${this.edges}`, `edge${this.edges}`];
    const { json, rows, joins } = this.object(
      type,
      target,
      nodes.map(({ selectionSet }) => selectionSet),
      alias,
    );
    const order = [...Object.entries(edge.order ?? {}), ['id', 'asc']].map(([by, way]) => `${alias}."${by}" ${way}`);
    const from = `from (${this.rows.inside(edge, on, parent)}) ${alias} ${joins}`;
    // Of an id there is one row. The limit has PostgreSQL look it up; it would read a small table for each answer, and join.
    const first = (edge.by ?? 'id') === 'id' ? ' limit 1' : ` order by ${order.join(', ')} limit 1`;
    const select = edge.many
      ? `select json_agg(${json} order by ${order.join(', ')}) as json, string_agg(${rows}, '') as rows ${from}`
      : `select ${json} as json, ${rows} as rows ${from}${first}`;
    return {
      value: edge.many ? `coalesce(${result}.json, '[]'::json)` : `${result}.json`,
      join: `left join lateral (${select}) ${result} on true`,
      below: `${result}.rows`,
    };
  }

  /** The row itself, when it is of somebody: the number of its kind, and its ids. */
  private ownRow(target: RowClass, alias: string): string[] {
    const declared = personalDataOf(target);
    if (!declared) return [];
    const properties = ['id', ...(declared.subjects ?? []).map(({ by }) => by)];
    const { members } = declared;
    this.noted.push({ target, properties, hasMembers: members !== undefined });
    const ids = properties.map((property) => `${alias}."${property}"`);
    if (members) ids.push(`(${this.rows.bound(members(`${alias}.id`))})`);
    return [`'${this.noted.length - 1}:', ${ids.join(`, ',', `)}, ';'`];
  }
}
