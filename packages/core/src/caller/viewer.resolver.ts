import type { Caller, RequestContext } from '@eenplan/kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { Viewer } from './viewer.type';

const toViewer = ({ kind, municipality, roles, scopes }: Caller): Viewer =>
  Object.assign(new Viewer(), { kind, municipality, roles, scopes: [...scopes].sort() });

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, { description: 'Who is asking: what the access token says, and nothing more.' })
  viewer(@Ctx() ctx: RequestContext): Viewer {
    return toViewer(ctx.caller);
  }
}
