import { MapperKind, mapSchema } from '@graphql-tools/utils';
import type { GraphQLFieldConfig, GraphQLSchema } from 'graphql';

type Given = Readonly<Record<string, unknown>>;

/**
 * Null for an argument that may be left out means that it is left out: client libraries send every variable they know.
 * Said here once, so that no resolver meets a null that its default does not replace. Null inside an input stays.
 */
export function nullIsLeftOut(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field: GraphQLFieldConfig<unknown, unknown, Given>) => {
      const { resolve } = field;
      if (!resolve || Object.keys(field.args ?? {}).length === 0) return field;
      return { ...field, resolve: (source, args: Given, ctx, info) => resolve(source, withoutNulls(args), ctx, info) };
    },
  });
}

const withoutNulls = (args: Given): Record<string, unknown> =>
  Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null));
