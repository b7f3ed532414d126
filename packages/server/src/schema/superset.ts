import {
  checkModules,
  checkSuperset,
  claimsOf,
  type EenplanModule,
  inOrder,
  MergedAccess,
  Ownership,
  resolversOfModule,
} from '@eenplan/kit';
import { type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import { type BuildSchemaOptions, buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { guardFields } from './guard-fields';
import { validateInput } from './validate-input';

/** Every module's part of the graph, built once, with who owns what. */
export interface Superset {
  /** Each after what it requires. */
  readonly modules: readonly EenplanModule[];
  readonly schema: GraphQLSchema;
  readonly ownership: Ownership;
  readonly access: MergedAccess;
}

/** Checks the modules and builds the superset: once per process, because type-graphql shares its metadata. */
export function buildSuperset(installed: readonly EenplanModule[]): Superset {
  checkModules(installed);
  const modules = inOrder(installed);
  const ownership = new Ownership(modules.flatMap(claimsOf));
  const access = new MergedAccess(modules.map((module) => module.access));
  const schema = lexicographicSortSchema(bare(modules));
  checkSuperset(schema, ownership, access);
  return { modules, ownership, access, schema: guardFields(schema, access, ownership) };
}

const bare = (modules: readonly EenplanModule[]): GraphQLSchema =>
  buildSchemaSync({
    resolvers: modules.flatMap(resolversOfModule) as NonEmptyArray<never>,
    validateFn: validateInput,
    pubSub: ownSubscriptions,
  });

/** type-graphql wants a topic hub before it builds a subscription; ours each bring an iterator of their own. */
const ownSubscriptions: NonNullable<BuildSchemaOptions['pubSub']> = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('A subscription needs its own `subscribe`.');
  },
};
