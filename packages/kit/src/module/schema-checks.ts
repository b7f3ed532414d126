import { getNamedType, isIntrospectionType, isNonNullType, isObjectType, isScalarType } from 'graphql';
import type { GraphQLField, GraphQLNamedType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { AccessLine, MergedAccess } from '../access/access-table';
import { describeRule } from '../access/rules';
import { DataOfTypes } from '../privacy/data-of-types';
import { BootError } from './boot-error';
import type { Ownership } from './ownership';

const ROOTS: readonly string[] = ['Query', 'Mutation', 'Subscription'];

/** Checks what can only be seen on the superset: everything has an owner, and every field an access rule. */
export function checkSuperset(
  schema: GraphQLSchema,
  ownership: Ownership,
  access: MergedAccess,
  data = new DataOfTypes(schema),
): void {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  types.forEach((type) => checkOwner(type, ownership));
  types.filter(isObjectType).forEach((type) => checkRules(type, ownership, access, data));
  access.names().forEach((name) => checkRuleHasField(name, schema));
}

/** Every field that has a price is there. */
export function checkPrices(schema: GraphQLSchema, prices: ReadonlyMap<string, number>): void {
  for (const name of prices.keys()) {
    const [typeName = '', fieldName = ''] = name.split('.');
    const type = schema.getType(typeName);
    if (isObjectType(type) && type.getFields()[fieldName]) continue;
    throw new BootError('COST_FOR_NOTHING', `${name} has a price, but there is no such field.`);
  }
}

function checkOwner(type: GraphQLNamedType, ownership: Ownership): void {
  if (isScalarType(type) || ROOTS.includes(type.name) || ownership.ofType(type.name) !== undefined) return;
  throw new BootError('TYPE_UNOWNED', `type ${type.name} is in the schema, but no module lists it.`);
}

function checkRules(type: GraphQLObjectType, ownership: Ownership, access: MergedAccess, data: DataOfTypes): void {
  for (const field of Object.values(type.getFields())) {
    const name = `${type.name}.${field.name}`;
    const owner = ownership.ofMember(type.name, field.name) ?? 'nobody';
    if (!access.lineOf(type.name, field.name)) {
      throw new BootError('FIELD_WITHOUT_ACCESS_RULE', `${name} of ${owner} has no access rule.`);
    }
    if (ROOTS.includes(type.name)) checkRootData(name, field, access.lineOf(type.name, field.name), data);
    else if (isNonNullType(field.type) && (isStricter(type, field, access) || isOtherData(type, field, data))) {
      const why = 'has a rule of its own and must be nullable, or a refusal would take the whole object with it.';
      throw new BootError('FIELD_WITH_OWN_RULE_NOT_NULLABLE', `${name} of ${owner} ${why}`);
    }
  }
}

/** A root field says what it touches: by the entities in its type, or in its line of the access table. */
function checkRootData(
  name: string,
  field: GraphQLField<unknown, unknown>,
  line: AccessLine | undefined,
  data: DataOfTypes,
): void {
  if (line?.data !== undefined || data.of(getNamedType(field.type).name).hasEntity) return;
  const why =
    'holds no entity in its type, so its access line must say which data it touches, or that it touches nobody.';
  throw new BootError('ROOT_FIELD_WITHOUT_DATA', `${name} ${why}`);
}

/** Does the field lead to data of another category, which a purpose may not cover though it covers the type? */
function isOtherData(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, data: DataOfTypes): boolean {
  const own = data.of(type.name).categories;
  if (!field.resolve) return false; // comes along with its object, which was asked for it
  return [...data.of(getNamedType(field.type).name).categories].some((category) => !own.has(category));
}

/** Can a caller who may see the type be refused this field, by its own rule or by that of the type it leads to? */
function isStricter(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, access: MergedAccess): boolean {
  const row = access.rowLineOf(type.name);
  if (row && access.hasOwnLine(type.name, field.name)) return true;
  const target = access.rowLineOf(getNamedType(field.type).name);
  const differs = target && row && describeRule(target.rule) !== describeRule(row.rule);
  return Boolean(differs && !('anyone' in target.rule));
}

function checkRuleHasField(name: string, schema: GraphQLSchema): void {
  const [typeName = '', fieldName = ''] = name.split('.');
  const type = schema.getType(typeName);
  const known = isObjectType(type) && (fieldName === '*' || fieldName in type.getFields());
  if (known) return;
  throw new BootError('ACCESS_RULE_FOR_NOTHING', `the access table names ${name}, which is not in the schema.`);
}
