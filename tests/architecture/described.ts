import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

/** Something that a description belongs to: a type, a field, an argument, an input field or an enum value. */
export interface Described {
  /** `Type`, `Type.field`, `Type.field(argument)` or `Enum.VALUE`. */
  readonly name: string;
  readonly description: string | null | undefined;
  readonly deprecationReason: string | null | undefined;
}

const ROOTS = ['Query', 'Mutation', 'Subscription'];

/** Everything in a schema that has a description; not the root types and the scalars of GraphQL itself. */
export const describedIn = (schema: GraphQLSchema): Described[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .flatMap((type) => [...(ROOTS.includes(type.name) ? [] : [ofType(type)]), ...membersOf(type)]);

const ofType = ({ name, description }: GraphQLNamedType): Described => ({
  name,
  description,
  deprecationReason: undefined,
});

function membersOf(type: GraphQLNamedType): Described[] {
  const named = (member: { name: string } & Omit<Described, 'name'>): Described => ({
    ...member,
    name: `${type.name}.${member.name}`,
  });
  if (isEnumType(type)) return type.getValues().map(named);
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(named);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    named(field),
    ...field.args.map((argument) => ({ ...argument, name: `${type.name}.${field.name}(${argument.name})` })),
  ]);
}
