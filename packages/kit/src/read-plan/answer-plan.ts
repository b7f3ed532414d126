import {
  type FieldNode,
  getArgumentValues,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { Tables } from '../data/columns';
import type { RowClass } from '../data/read-rows';
import { isRefusedFor } from '../privacy/refuse-purpose';
import type { Asking } from './below-of-selection';
import { AnswerCompiler, type NotedRows, NotForPlan, type ObjectSql } from './compile-answer';
import { ROOT } from './compile-below';
import type { Slot } from './plan-parameters';
import type { RootRead } from './root-read';
import { RowsSql } from './rows-sql';

/** What a page is asked besides its rows, in the order of the answer. */
export type PagePart =
  | { readonly key: string; readonly of: 'nodes' }
  | { readonly key: string; readonly of: 'typename'; readonly name: string }
  | {
      readonly key: string;
      readonly of: 'pageInfo';
      readonly parts: readonly (readonly [key: string, name: string])[];
    };

/** A query that PostgreSQL answers as a whole, for callers of one shape. */
export interface AnswerPlan {
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly read: RootRead;
  readonly target: RowClass;
  readonly object: ObjectSql;
  readonly noted: readonly NotedRows[];
  /** What every reader of the rows of the root field is bound by: the municipality, and the row rule. */
  readonly conditions: string;
  readonly slots: readonly Slot[];
  /** Statements by what is asked of the root field: made once, so that they are known again without being read. */
  readonly texts: Map<string, string>;
  /** Of a page. */
  readonly parts: readonly PagePart[];
}

/** Compiles a query of one root field that is declared with `Reads`; null when something in it is for the resolvers. */
export function compileAnswer(selection: SelectionSetNode, source: Tables, asking: Asking): AnswerPlan | null {
  try {
    return compiled(selection, source, asking);
  } catch (error) {
    if (error instanceof NotForPlan) return null;
    throw error;
  }
}

function compiled(selection: SelectionSetNode, source: Tables, asking: Asking): AnswerPlan {
  const query = asking.schema.getQueryType();
  const rows = new RowsSql(source, asking.caller);
  const compiler = new AnswerCompiler(source, asking, rows);
  if (!query) throw new NotForPlan();
  const asked = [...compiler.byKey(query, [selection])];
  const [[key, nodes] = ['', []]] = asked;
  const [node] = nodes;
  if (asked.length !== 1 || nodes.length !== 1 || !node || node.directives?.length) throw new NotForPlan();
  const field = compiler.allowed(query, node.name.value);
  const read = field.extensions.rootRead;
  const type = getNamedType(field.type);
  const target = read?.entity();
  if (!read || !target || !isObjectType(type) || isRefusedFor(target, asking.caller)) throw new NotForPlan();
  if (read.kind === 'one' && isNonNullType(field.type)) throw new NotForPlan();
  const page = read.kind === 'page' ? pageOf(type, node, compiler) : null;
  const [rowType, sets] = page ? [page.type, page.sets] : [type, [node.selectionSet]];
  const object = compiler.object(rowType, target, sets, ROOT);
  const conditions = rows.conditions(target);
  const made = { conditions, slots: rows.parameters.slots, texts: new Map<string, string>() };
  return { ...{ key, field, node, read, target, object }, noted: compiler.noted, ...made, parts: page?.parts ?? [] };
}

function pageOf(
  type: GraphQLObjectType,
  node: FieldNode,
  compiler: AnswerCompiler,
): { readonly type: GraphQLObjectType; readonly sets: SelectionSetNode[]; readonly parts: PagePart[] } {
  const parts: PagePart[] = [];
  const sets: SelectionSetNode[] = [];
  let rowType: GraphQLObjectType | null = null;
  for (const [key, nodes] of compiler.byKey(type, [node.selectionSet])) {
    const name = nodes[0]?.name.value ?? '';
    if (name === '__typename') {
      parts.push({ key, of: 'typename', name: type.name });
      continue;
    }
    const next = getNamedType(compiler.allowed(type, name).type);
    if (!isObjectType(next)) throw new NotForPlan();
    const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (name === 'nodes' && !rowType) {
      rowType = next;
      sets.push(...below);
      parts.push({ key, of: 'nodes' });
    } else if (name === 'pageInfo') {
      parts.push({ key, of: 'pageInfo', parts: pageInfoOf(next, below, compiler) });
    } else throw new NotForPlan();
  }
  if (!rowType) throw new NotForPlan();
  return { type: rowType, sets, parts };
}

const PAGE_INFO = ['hasNextPage', 'endCursor', '__typename'];

function pageInfoOf(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  compiler: AnswerCompiler,
): (readonly [string, string])[] {
  return [...compiler.byKey(type, sets)].map(([key, [node]]) => {
    const name = node?.name.value ?? '';
    if (!PAGE_INFO.includes(name)) throw new NotForPlan();
    if (name !== '__typename') compiler.allowed(type, name);
    return [key, name] as const;
  });
}

/** The arguments of the root field, null being left out as everywhere; throws where they do not fit their types. */
export function argsOf({ field, node }: AnswerPlan, variables: Asking['variableValues']): Record<string, unknown> {
  const args = getArgumentValues(field, node, variables);
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null));
}
