import { type ASTNode, type FieldNode, getNamedType, type GraphQLResolveInfo, Kind, visit } from 'graphql';
import type { RowClass } from '../data/read-rows';
import type { Caller } from '../request/caller';
import type { Below } from './below';
import { belowRows } from './below-of-selection';
import { shapeOf } from './caller-shape';
import type { LookAhead } from './look-ahead';

/** Shapes of callers and values of variables that are kept per field of a document; beyond it they are made again. */
const KEPT = 50;

/** What was made of a field of a document. Documents are parsed once, so the node is the same with every request. */
interface Kept {
  readonly number: number;
  readonly variables: readonly string[];
  readonly byKey: Map<string, ReadonlyMap<RowClass, Below>>;
}

const kept = new WeakMap<FieldNode, Kept>();
let fields = 0;

/** What is asked below the rows that a field leads to, for this caller; null when nothing is. */
export function lookAheadOf(info: GraphQLResolveInfo, caller: Caller, today: string): LookAhead | null {
  const [node, ...others] = info.fieldNodes;
  if (!node) return null;
  const known = keptOf(node, info);
  const key = `${shapeOf(caller)} ${known.variables.length > 0 ? valuesIn(info, known.variables) : ''}`;
  const before = others.length === 0 ? known.byKey.get(key) : undefined;
  const below = before ?? belowOf(info, caller);
  if (!before && others.length === 0) {
    if (known.byKey.size >= KEPT) known.byKey.clear();
    known.byKey.set(key, below);
  }
  const isEmpty = [...below.values()].every(({ edges }) => edges.length === 0);
  return isEmpty ? null : { key: `${known.number}`, caller, today, below };
}

const belowOf = (info: GraphQLResolveInfo, caller: Caller): ReadonlyMap<RowClass, Below> =>
  belowRows(
    getNamedType(info.returnType),
    info.fieldNodes.map(({ selectionSet }) => selectionSet),
    { schema: info.schema, fragments: info.fragments, variableValues: info.variableValues, caller },
  );

const valuesIn = ({ variableValues }: GraphQLResolveInfo, variables: readonly string[]): string =>
  JSON.stringify(variables.map((name) => variableValues[name] ?? null));

function keptOf(node: FieldNode, info: GraphQLResolveInfo): Kept {
  const known = kept.get(node);
  if (known) return known;
  fields += 1;
  const made = {
    number: fields,
    variables: node.selectionSet ? variablesIn(node.selectionSet, info.fragments) : [],
    byKey: new Map(),
  };
  kept.set(node, made);
  return made;
}

/** Names of the variables in a part of a document, in whatever fragment they stand. */
export function variablesIn(part: ASTNode, fragments: GraphQLResolveInfo['fragments']): string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  const look = (each: ASTNode): void => {
    visit(each, {
      [Kind.VARIABLE]: ({ name }) => void names.add(name.value),
      [Kind.FRAGMENT_SPREAD]: ({ name }) => {
        const fragment = fragments[name.value];
        if (!fragment || seen.has(name.value)) return;
        seen.add(name.value);
        look(fragment);
      },
    });
  };
  look(part);
  return [...names];
}
