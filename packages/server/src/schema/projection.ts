import type { MergedAccess, Ownership } from '@eenplan/kit';
import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import { type GraphQLSchema, isScalarType } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Superset } from './superset';

/** A module in a projection: whole, or with what opens something new left out. */
export type ProjectedState = 'ACTIVE' | 'WINDING_DOWN';

/** Which modules a schema holds. Core is always in it. */
export type ModuleSet = ReadonlyMap<string, ProjectedState>;

const ROOTS: readonly string[] = ['Query', 'Mutation', 'Subscription'];

/** One name per set, however it was put together: municipalities with the same laws share a schema. */
export const keyOf = (set: ModuleSet): string =>
  [...set]
    .map(([module, state]) => `${module}:${state}`)
    .sort()
    .join(' ');

/** As many as one server keeps. */
const KEPT = 64;

/** A projection holds nothing of a server, so servers of one process share them, also one after the other. */
const made = new WeakMap<Superset, LRUCache<string, GraphQLSchema>>();

/** The part of the superset that a set of modules owns. The superset itself is not touched. */
export function project(superset: Superset, set: ModuleSet): GraphQLSchema {
  const ofSuperset = made.get(superset) ?? new LRUCache<string, GraphQLSchema>({ max: KEPT });
  made.set(superset, ofSuperset);
  const key = keyOf(set);
  const schema = ofSuperset.get(key) ?? projectionOf(superset, set);
  ofSuperset.set(key, schema);
  return schema;
}

function projectionOf(superset: Superset, set: ModuleSet): GraphQLSchema {
  const { ownership, access } = superset;
  const gone = (owner: string | undefined): boolean => owner !== undefined && owner !== 'core' && !set.has(owner);
  const goneMember = (type: string, member: string): boolean => gone(ownership.ofMember(type, member));
  const narrowed = mapSchema(superset.schema, {
    [MapperKind.TYPE]: (type) =>
      !isScalarType(type) && !ROOTS.includes(type.name) && gone(ownership.ofType(type.name)) ? null : undefined,
    [MapperKind.OBJECT_FIELD]: (field, name, type) =>
      goneMember(type, name) || (type === 'Mutation' && isClosed(name, ownership, access, set)) ? null : field,
    [MapperKind.INTERFACE_FIELD]: (field, name, type) => (goneMember(type, name) ? null : field),
    [MapperKind.INPUT_OBJECT_FIELD]: (field, name, type) => (goneMember(type, name) ? null : field),
    [MapperKind.ENUM_VALUE]: (value, type, _schema, name) => (goneMember(type, name) ? null : value),
  });
  return pruneSchema(narrowed);
}

/** Does the mutation open something of a module that is being wound down? */
function isClosed(mutation: string, ownership: Ownership, access: MergedAccess, set: ModuleSet): boolean {
  const owner = ownership.ofMember('Mutation', mutation);
  if (owner === undefined || set.get(owner) !== 'WINDING_DOWN') return false;
  return access.lineOf('Mutation', mutation)?.opens === true;
}
