import { defaultFieldResolver, type GraphQLFieldConfig } from 'graphql';
import type { EdgeDefinition } from '../edges/edge';
import type { RequestContext } from '../request/context';
import { whileLookingAhead } from './look-ahead';

/** A root field of a query that lets the rows it reads bring along what is asked below them. */
export function lookingAhead(
  field: GraphQLFieldConfig<unknown, RequestContext>,
): GraphQLFieldConfig<unknown, RequestContext> {
  const resolve = field.resolve ?? defaultFieldResolver;
  return {
    ...field,
    resolve: (source, args, ctx, info) => {
      const ahead = ctx.loaders.lookAhead(info);
      const read = (): unknown => resolve(source, args, ctx, info);
      return ahead ? whileLookingAhead(ahead, read) : read();
    },
  };
}

/** An edge is followed without the steps that type-graphql takes around a method of a class. */
export function followingEdge(
  field: GraphQLFieldConfig<object, RequestContext>,
): GraphQLFieldConfig<object, RequestContext> {
  const { edge } = (field.extensions ?? {}) as { readonly edge?: EdgeDefinition };
  if (!edge) return field;
  return {
    ...field,
    resolve: (source, args: { readonly on?: string | null }, { loaders }, info) =>
      loaders.follow(edge, source, args.on ?? undefined, info),
  };
}
