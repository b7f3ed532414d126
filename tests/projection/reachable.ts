import { type GraphQLNamedType, getNamedType, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import { isInputObjectType } from 'graphql';
import type { ModuleSet } from '@eenplan/server';
import type { Superset } from '@eenplan/server';
import { partsOf } from './schema-names';

const ROOTS = ['Query', 'Mutation', 'Subscription'];

/** The names that a projection must hold: walked from the root fields of the set, over nothing of another module. */
export function reachableNames({ schema, ownership, access }: Superset, set: ModuleSet): string[] {
  const isOn = (owner: string | undefined): boolean => owner === undefined || set.has(owner);
  const isClosed = (name: string, owner: string | undefined): boolean =>
    set.get(owner ?? '') === 'WINDING_DOWN' && access.lineOf('Mutation', name)?.opens === true;
  const hasMember = (type: string, member: string): boolean => {
    const owner = ownership.ofMember(type, member);
    return isOn(owner) && !(type === 'Mutation' && isClosed(member, owner));
  };
  const hasType = (type: GraphQLNamedType): boolean => ROOTS.includes(type.name) || isOn(ownership.ofType(type.name));

  const reached = new Set<string>();
  const whole = new Set<string>();
  const walk = (type: GraphQLNamedType, isResult: boolean): void => {
    if (!hasType(type)) return;
    if (isInterfaceType(type) && isResult && !whole.has(type.name)) {
      whole.add(type.name);
      schema.getPossibleTypes(type).forEach((each) => walk(each, true));
    }
    if (reached.has(type.name)) return;
    reached.add(type.name);
    if (isUnionType(type)) type.getTypes().forEach((each) => walk(each, true));
    if (isObjectType(type) || isInterfaceType(type)) {
      type.getInterfaces().forEach((each) => walk(each, false));
      for (const field of Object.values(type.getFields()).filter(({ name }) => hasMember(type.name, name))) {
        if (!hasType(getNamedType(field.type))) continue;
        walk(getNamedType(field.type), true);
        field.args.forEach((arg) => walk(getNamedType(arg.type), false));
      }
    }
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        if (hasMember(type.name, field.name)) walk(getNamedType(field.type), false);
      }
    }
  };
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    if (root && Object.keys(root.getFields()).some((name) => hasMember(root.name, name))) walk(root, true);
  }
  return [...partsOf(schema).keys()].filter((name) => isInside(name, reached, hasMember)).sort();
}

function isInside(
  name: string,
  reached: ReadonlySet<string>,
  hasMember: (type: string, member: string) => boolean,
): boolean {
  const [, type = '', member, related] = /^(\w+)(?:\.(\w+).*| (?:implements|=) (\w+))?$/.exec(name) ?? [];
  if (!reached.has(type)) return false;
  if (related !== undefined) return reached.has(related);
  return member === undefined || hasMember(type, member);
}
