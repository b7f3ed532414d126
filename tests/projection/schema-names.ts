import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLInputField, GraphQLNamedType, GraphQLSchema } from 'graphql';

/** Every type of a schema but those that graphql-js brings along. */
export const typesOf = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type));

/** Everything in a schema by name, with all that is said of it: `Type`, `Type.field`, `Type.field(arg)`, `Enum.VALUE`. */
export const partsOf = (schema: GraphQLSchema): Map<string, string> => new Map(typesOf(schema).flatMap(partsOfType));

/** The names alone, sorted. */
export const namesOf = (schema: GraphQLSchema): string[] => [...partsOf(schema).keys()].sort();

type Part = [name: string, says: string];

function partsOfType(type: GraphQLNamedType): Part[] {
  const here: Part = [type.name, says(type.constructor.name, type.description)];
  if (isEnumType(type)) {
    return [
      here,
      ...type
        .getValues()
        .map((value): Part => [
          `${type.name}.${value.name}`,
          says(value.value, value.description, value.deprecationReason),
        ]),
    ];
  }
  if (isUnionType(type)) return [here, ...type.getTypes().map((member): Part => [`${type.name} = ${member.name}`, ''])];
  if (isInputObjectType(type)) {
    return [
      here,
      ...Object.values(type.getFields()).map((field): Part => [`${type.name}.${field.name}`, inputSays(field)]),
    ];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [here];
  const interfaces = type.getInterfaces().map((each): Part => [`${type.name} implements ${each.name}`, '']);
  return [here, ...interfaces, ...Object.values(type.getFields()).flatMap((field) => partsOfField(type.name, field))];
}

function partsOfField(type: string, field: GraphQLField<unknown, unknown>): Part[] {
  const name = `${type}.${field.name}`;
  const args = field.args.map((arg): Part => [`${name}(${arg.name})`, inputSays(arg)]);
  return [[name, says(String(field.type), field.description, field.deprecationReason)], ...args];
}

const inputSays = ({
  type,
  description,
  defaultValue,
  deprecationReason,
}: GraphQLInputField | GraphQLArgument): string => says(String(type), description, defaultValue, deprecationReason);

const says = (...facts: unknown[]): string => JSON.stringify(facts);
