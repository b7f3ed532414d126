import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** A place in the arguments of a root field where an id goes. */
export interface IdPlace {
  readonly operation: 'query' | 'mutation';
  readonly field: string;
  /** `['input', 'director', 'residentId']`. */
  readonly path: readonly string[];
}

/** Something that fits, by scalar. */
export const FITTING: Readonly<Record<string, unknown>> = {
  String: 'x',
  Int: 1,
  Boolean: false,
  Date: '2018-01-01',
  PartialDate: '1980',
  EuroCents: 1,
  MunicipalityCode: '0221',
  BSN: '999990093',
  Postcode: '7001AB',
  JSONObject: {},
};

type Slot = GraphQLArgument | GraphQLInputField;
type Root = GraphQLField<unknown, unknown>;

const rootFields = (schema: GraphQLSchema, operation: IdPlace['operation']): readonly Root[] =>
  Object.values((operation === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {});

/** Every place of an id in the arguments of every root field, however deep. */
export const idPlaces = (schema: GraphQLSchema): IdPlace[] =>
  (['query', 'mutation'] as const).flatMap((operation) =>
    rootFields(schema, operation).flatMap((field) =>
      pathsIn(field.args).map((path) => ({ operation, field: field.name, path })),
    ),
  );

function pathsIn(slots: readonly Slot[], seen: readonly string[] = []): string[][] {
  return slots.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    if (named.name === 'ID') return [[name]];
    if (!isInputObjectType(named) || seen.includes(named.name)) return [];
    return pathsIn(Object.values(named.getFields()), [...seen, named.name]).map((path) => [name, ...path]);
  });
}

/** A request to a root field: every required argument filled in, and the way to one id. */
export function requestFor(
  schema: GraphQLSchema,
  { operation, field: name, path }: IdPlace,
  valueOf: (scalar: string, name: string, isPlace: boolean) => unknown,
): { readonly query: string; readonly variables: Record<string, unknown> } {
  const field = rootFields(schema, operation).find((candidate) => candidate.name === name);
  if (!field) throw new Error(`There is no root field ${name}.`);
  const variables = objectOf(field.args, path, valueOf);
  const used = field.args.filter((argument) => argument.name in variables);
  const head = used.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const passed = used.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const inBrackets = (list: string): string => (list === '' ? '' : `(${list})`);
  return { variables, query: `${operation}${inBrackets(head)} { ${name}${inBrackets(passed)} ${selectionOf(field)} }` };
}

function objectOf(
  slots: readonly Slot[],
  path: readonly string[],
  valueOf: (scalar: string, name: string, isPlace: boolean) => unknown,
): Record<string, unknown> {
  const needed = slots.filter((slot) => slot.name === path[0] || ('astNode' in slot && isRequired(slot)));
  return Object.fromEntries(
    needed.map(({ name, type }) => [name, filled(type, name, name === path[0] ? path.slice(1) : null, valueOf)]),
  );
}

const isRequired = (slot: Slot): boolean => isRequiredArgument(slot) || isRequiredInputField(slot);

/** `rest` is what is left of the way to the id; null beside that way. */
function filled(
  type: GraphQLInputType,
  name: string,
  rest: readonly string[] | null,
  valueOf: (scalar: string, name: string, isPlace: boolean) => unknown,
): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [filled(bare.ofType, name, rest, valueOf)];
  if (isInputObjectType(bare)) return objectOf(Object.values(bare.getFields()), rest ?? [], valueOf);
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  return valueOf(getNamedType(bare).name, name, rest !== null);
}

function selectionOf(field: Root): string {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return '';
  const refusals = 'errors' in type.getFields() ? 'errors { code message path article }' : '';
  return `{ __typename ${refusals} }`;
}
