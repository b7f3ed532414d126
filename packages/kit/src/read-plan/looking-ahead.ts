import { defaultFieldResolver, type GraphQLFieldConfig } from 'graphql';
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
