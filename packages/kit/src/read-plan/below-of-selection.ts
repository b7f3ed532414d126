import {
  type FieldNode,
  getArgumentValues,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { RowClass } from '../data/read-rows';
import { hasRowRule } from '../data/row-rule';
import type { EdgeDefinition } from '../edges/edge';
import { isEdgeRefusedFor } from '../edges/edge-refused';
import type { Caller } from '../request/caller';
import type { Below, PlannedEdge } from './below';
import type { InColumn } from './stands-in-column';
import type { RootRead } from './root-read';
import { fieldsOf, type Selecting } from './selection-walk';

/** A selection with who asks it. */
export interface Asking extends Selecting {
  readonly caller: Caller;
}

/** May this caller be answered this field? Left by the guard on the field that it guards. */
export type MayAsk = (caller: Caller) => boolean;

/** What the modules and the guard say of a field. */
export interface FieldExtensions {
  readonly edge?: EdgeDefinition;
  readonly mayAsk?: MayAsk;
  /** Where its value stands, apart from its guard; left out for a field with code of its own. */
  readonly inColumn?: InColumn;
  readonly rootRead?: RootRead;
}

/** Edges that one statement carries at most; those beyond it are read when they are followed. */
const MOST_EDGES = 64;
/** Types in between, such as a page, that are looked through for rows. */
const DEEPEST_WRAPPER = 3;

type Field = GraphQLField<unknown, unknown>;
type Sets = readonly (SelectionSetNode | undefined)[];

/** What is asked below the rows that a field of this type leads to, per class of rows. */
export function belowRows(type: unknown, sets: Sets, asking: Asking): ReadonlyMap<RowClass, Below> {
  const found = new Map<RowClass, { readonly type: GraphQLObjectType; readonly sets: Sets[number][] }>();
  if (isObjectType(type)) findRows(type, sets, asking, found, 0);
  const left = { edges: MOST_EDGES };
  return new Map([...found].map(([target, rows]) => [target, belowOf(rows.type, rows.sets, asking, left)]));
}

function findRows(
  type: GraphQLObjectType,
  sets: Sets,
  asking: Asking,
  found: Map<RowClass, { readonly type: GraphQLObjectType; readonly sets: Sets[number][] }>,
  depth: number,
): void {
  const target = classOf(type.name);
  if (target && hasRowRule(target)) {
    const rows = found.get(target) ?? { type, sets: [] };
    rows.sets.push(...sets);
    found.set(target, rows);
    return;
  }
  if (depth >= DEEPEST_WRAPPER) return;
  for (const node of fieldsOf(type, sets, asking)) {
    const next = fieldOf(type, node) && getNamedType(fieldOf(type, node)?.type);
    if (isObjectType(next)) findRows(next, [node.selectionSet], asking, found, depth + 1);
  }
}

function belowOf(type: GraphQLObjectType, sets: Sets, asking: Asking, left: { edges: number }): Below {
  const asked = new Map<
    EdgeDefinition,
    Map<string | null, { readonly type: GraphQLObjectType; readonly sets: Sets[number][] }>
  >();
  for (const node of fieldsOf(type, sets, asking)) {
    const step = stepOf(fieldOf(type, node), node, asking);
    if (!step) continue;
    const byDay = asked.get(step.edge) ?? new Map<string | null, { type: GraphQLObjectType; sets: Sets[number][] }>();
    asked.set(step.edge, byDay);
    const known = byDay.get(step.on) ?? { type: step.type, sets: [] };
    byDay.set(step.on, known);
    known.sets.push(node.selectionSet);
  }
  const edges: PlannedEdge[] = [];
  for (const [edge, byDay] of asked) {
    for (const [on, next] of byDay) {
      if (left.edges <= 0) return { edges };
      left.edges -= 1;
      edges.push({ edge, on, below: belowOf(next.type, next.sets, asking, left) });
    }
  }
  return { edges };
}

/** The edge that a field follows, and for which day; null when it is none, or when this caller may not follow it. */
function stepOf(
  field: Field | undefined,
  node: FieldNode,
  { caller, variableValues }: Asking,
): { readonly edge: EdgeDefinition; readonly on: string | null; readonly type: GraphQLObjectType } | null {
  const { edge, mayAsk } = (field?.extensions ?? {}) as FieldExtensions;
  const type = field && getNamedType(field.type);
  if (!field || !edge || !isObjectType(type) || mayAsk?.(caller) === false) return null;
  if (isEdgeRefusedFor(edge, caller)) return null;
  const on = dayOf(edge, field, node, variableValues);
  return on === undefined ? null : { edge, on, type };
}

/** Undefined for a day that does not fit: the field refuses it when it is asked. */
export function dayOf(
  edge: EdgeDefinition,
  field: Field,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): string | null | undefined {
  if (!edge.dated) return null;
  try {
    return (getArgumentValues(field, node, variables)['on'] ?? null) as string | null;
  } catch {
    return undefined;
  }
}

const fieldOf = (type: GraphQLObjectType, node: FieldNode): Field | undefined => type.getFields()[node.name.value];

const classes = new Map<string, RowClass>();

/** The class of a type of the schema; types are declared when modules are loaded, so what was found stays. */
function classOf(name: string): RowClass | undefined {
  const known = classes.get(name) ?? getMetadataStorage().objectTypes.find((type) => type.name === name)?.target;
  if (known) classes.set(name, known as RowClass);
  return known as RowClass | undefined;
}
