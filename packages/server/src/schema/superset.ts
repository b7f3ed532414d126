import {
  checkModules,
  checkPrices,
  checkSuperset,
  claimsOf,
  DataOfTypes,
  type EenplanModule,
  followingEdge,
  inOrder,
  lookingAhead,
  MergedAccess,
  Ownership,
  resolversOfModule,
} from '@eenplan/kit';
import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import { type BuildSchemaOptions, buildSchemaSync, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import { guardFields } from './guard-fields';
import { nullIsLeftOut } from './null-is-left-out';
import { validateInput } from './validate-input';

/** Every module's part of the graph, built once, with who owns what. */
export interface Superset {
  /** Each after what it requires. */
  readonly modules: readonly EenplanModule[];
  readonly schema: GraphQLSchema;
  readonly ownership: Ownership;
  readonly access: MergedAccess;
  /** What each type holds of people; read before the guards, which give plain fields a resolver. */
  readonly data: DataOfTypes;
  /** What fields cost, where a module set another price than 1: `Type.field` -> price. */
  readonly prices: ReadonlyMap<string, number>;
}

let last: { readonly installed: readonly EenplanModule[]; readonly superset: Superset } | null = null;

/**
 * Checks the modules and builds the superset: once per process, because type-graphql shares its metadata. Asked again
 * for the very same modules, it gives what it built; a superset holds nothing of a server or a database.
 */
export function buildSuperset(installed: readonly EenplanModule[]): Superset {
  const isSame =
    last?.installed.length === installed.length && last.installed.every((module, at) => module === installed[at]);
  last = last && isSame ? last : { installed: [...installed], superset: built(installed) };
  return last.superset;
}

function built(installed: readonly EenplanModule[]): Superset {
  checkModules(installed);
  const modules = inOrder(installed);
  const ownership = new Ownership(modules.flatMap(claimsOf));
  const access = new MergedAccess(modules.map((module) => module.access));
  const schema = lexicographicSortSchema(bare(modules));
  const data = new DataOfTypes(schema);
  checkSuperset(schema, ownership, access, data);
  const prices = new Map(modules.flatMap(({ costs = {} }) => Object.entries(costs)));
  checkPrices(schema, prices);
  const guarded = guardFields(nullIsLeftOut(readingAhead(schema)), access, ownership, data);
  return { modules, ownership, access, data, prices, schema: guarded };
}

/** The rows of a query bring along what is asked below them. A mutation reads what it left, when it has been committed. */
const readingAhead = (schema: GraphQLSchema): GraphQLSchema =>
  mapSchema(schema, { [MapperKind.QUERY_ROOT_FIELD]: lookingAhead, [MapperKind.OBJECT_FIELD]: followingEdge });

function bare(modules: readonly EenplanModule[]): GraphQLSchema {
  leaveColumnsPlain();
  return buildSchemaSync({
    resolvers: modules.flatMap(resolversOfModule) as NonEmptyArray<never>,
    validateFn: validateInput,
    pubSub: ownSubscriptions,
  });
}

/** type-graphql gives every column a resolver of its own, unless told that graphql-js reads it as well. */
function leaveColumnsPlain(): void {
  const { objectTypes, fields, fieldResolvers } = getMetadataStorage();
  for (const type of objectTypes) {
    type.simpleResolvers ??= true;
    // A field of an interface that is implemented by way of another one is left plain on a type that names both.
    if (type.interfaceClasses) type.interfaceClasses = withTheirs(type.interfaceClasses);
  }
  for (const field of fields) {
    if (field.name === field.schemaName) continue;
    field.simple ??= false;
    const isMethod = fieldResolvers.some(
      ({ target, methodName }) => target === field.target && methodName === field.name,
    );
    if (isMethod) continue;
    const extensions = { inColumn: { property: field.name } };
    getMetadataStorage().collectExtensionsFieldMetadata({ target: field.target, fieldName: field.name, extensions });
  }
}

/** Interfaces, and those that they implement. */
function withTheirs(classes: readonly unknown[]): never[] {
  const { interfaceTypes } = getMetadataStorage();
  const above = classes.flatMap((each) => interfaceTypes.find(({ target }) => target === each)?.interfaceClasses ?? []);
  return [...new Set([...classes, ...(above.length > 0 ? withTheirs(above) : [])])] as never[];
}

/** type-graphql wants a topic hub before it builds a subscription; ours each bring an iterator of their own. */
const ownSubscriptions: NonNullable<BuildSchemaOptions['pubSub']> = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('A subscription needs its own `subscribe`.');
  },
};
