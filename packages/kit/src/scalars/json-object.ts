import { GraphQLError, GraphQLScalarType, Kind, type ObjectValueNode, type ValueNode } from 'graphql';

/** An object as JSON has it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Is this an object, and no list and no null? */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How deep an object written inside a query goes at most. */
const DEEPEST = 8;

/** The refusal never repeats the value: it may be personal data. */
const refused = (): GraphQLError =>
  new GraphQLError('Expected a JSON object.', { extensions: { code: 'JSON_OBJECT_INVALID' } });

const checked = (value: unknown): JsonObject => {
  if (isJsonObject(value)) return value;
  throw refused();
};

function fromLiteral(node: ValueNode, variables: Readonly<Record<string, unknown>>, depth: number): unknown {
  if (depth > DEEPEST) throw refused();
  switch (node.kind) {
    case Kind.NULL:
      return null;
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.LIST:
      return node.values.map((value) => fromLiteral(value, variables, depth + 1));
    case Kind.OBJECT:
      return objectOf(node, variables, depth + 1);
    case Kind.VARIABLE:
      return variables[node.name.value];
    default:
      return node.value;
  }
}

/** Without a prototype's keys: `__proto__` is a key like any other, which no schema knows. */
const objectOf = (
  { fields }: ObjectValueNode,
  variables: Readonly<Record<string, unknown>>,
  depth: number,
): Record<string, unknown> =>
  Object.fromEntries(fields.map(({ name, value }) => [name.value, fromLiteral(value, variables, depth)]));

/** Scalar `JSONObject`: an object whose form is known elsewhere. Refuses with `JSON_OBJECT_INVALID`. */
export const JsonObjectScalar = new GraphQLScalarType<JsonObject, JsonObject>({
  name: 'JSONObject',
  description:
    'A JSON object whose form depends on a code beside it; where that is so, a JSON Schema says the form.\n\n' +
    'Dutch: JSON-object\nStandard: RFC 8259',
  parseValue: checked,
  parseLiteral: (node, variables) => checked(fromLiteral(node, variables ?? {}, 0)),
  serialize: checked,
});
