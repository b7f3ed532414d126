import type { RequestContext } from '@eenplan/kit';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ModuleState } from '../module-switch/module-activation.entity';
import { LawService } from './law.service';
import { Law } from './law.type';

@Resolver(() => Law)
export class LawResolver {
  @Query(() => [Law], {
    description: 'Every law that anything here can rest on, executed here or not, by code.\n\nDutch: wetten',
  })
  laws(@Ctx() ctx: RequestContext): Promise<readonly Law[]> {
    return ctx.get(LawService).all();
  }

  @FieldResolver(() => ModuleState, {
    description: 'What the law is at this municipality today; NOT_INSTALLED when no module here executes it.',
  })
  state(@Root() law: Law, @Ctx() ctx: RequestContext): Promise<ModuleState> {
    return ctx.get(LawService).stateOf(ctx.caller, law.code);
  }
}
