import { GraphQLError, GraphQLScalarType, Kind, Location, Source } from 'graphql';
import type { ASTNode, ValueNode } from 'graphql';

/** What a scalar is: its documentation, its error, and the two checks. */
export interface ScalarDefinition<TInternal, TExternal> {
  /** Name in the schema. */
  readonly name: string;
  /** One sentence: what a value means. */
  readonly meaning: string;
  /** How a value is written. */
  readonly format: string;
  /** The Dutch term. */
  readonly dutch: string;
  /** The law and article that define it, when a law does. */
  readonly law?: string;
  /** `extensions.code` of every refusal. */
  readonly code: string;
  /** Completes the sentence "Expected ...". */
  readonly expected: string;
  /** A second sentence for a known mistake. It describes the mistake and never repeats the value. */
  readonly hint?: (value: unknown) => string | undefined;
  /** How a value is written inside a query. */
  readonly literal: Kind.STRING | Kind.INT;
  /** From the client; undefined refuses. */
  readonly parse: (value: unknown) => TInternal | undefined;
  /** To the client; undefined refuses. */
  readonly serialize: (value: unknown) => TExternal | undefined;
}

/**
 * Makes a scalar that checks in both directions and refuses with a coded `GraphQLError`.
 * No refusal repeats the value: it may be personal data, and errors end up in logs.
 */
export function defineScalar<TInternal, TExternal>(
  definition: ScalarDefinition<TInternal, TExternal>,
): GraphQLScalarType<TInternal, TExternal> {
  const { name, parse, serialize, literal } = definition;
  return new GraphQLScalarType<TInternal, TExternal>({
    name,
    description: describe(definition),
    parseValue: (value) => parse(value) ?? refuse(definition, value),
    parseLiteral: (node) => {
      const value = literalValue(node, literal);
      return parse(value) ?? refuse(definition, value, node);
    },
    serialize: (value) => serialize(value) ?? refuse(definition, value),
  });
}

/** A check that keeps the value as it is: what most scalars parse and serialise with. */
export const only =
  <T>(accepts: (value: unknown) => value is T) =>
  (value: unknown): T | undefined =>
    accepts(value) ? value : undefined;

function describe({ meaning, format, dutch, law }: ScalarDefinition<unknown, unknown>): string {
  return `${meaning} ${format}\n\nDutch: ${dutch}${law ? `\nLaw: ${law}` : ''}`;
}

function literalValue(node: ValueNode, kind: Kind.STRING | Kind.INT): unknown {
  if (node.kind !== kind) return undefined;
  return node.kind === Kind.INT ? Number(node.value) : node.value;
}

function refuse(definition: ScalarDefinition<unknown, unknown>, value: unknown, node?: ValueNode): never {
  const { code, expected, hint } = definition;
  const sentences = [`Expected ${expected}.`, hint?.(value)].filter((sentence) => sentence !== undefined);
  throw new GraphQLError(sentences.join(' '), { nodes: node && placeOf(node), extensions: { code } });
}

/**
 * Line and column of the literal over a blanked copy of the query: `String(error)` of graphql-js prints the lines of
 * the source around the place, and those hold the value.
 */
function placeOf(node: ValueNode): ASTNode | undefined {
  if (!node.loc) return undefined;
  const { source, startToken, endToken } = node.loc;
  const blank = new Source(source.body.replace(/[^\r\n]/g, ' '), source.name, source.locationOffset);
  return { kind: Kind.NULL, loc: new Location(startToken, endToken, blank) };
}
