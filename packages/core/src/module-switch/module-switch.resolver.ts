import { Day, type RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { ModuleSwitchService } from './module-switch.service';
import { ModuleStatus } from './module-state.type';

@Resolver()
export class ModuleSwitchResolver {
  @Query(() => [ModuleStatus], {
    description:
      'Every module and what it is here on the given day; this schema holds exactly those that are on.\n\nDutch: wetten',
  })
  modules(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: 'The day to look at (peildatum); today when left out.' })
    on?: string,
  ): Promise<ModuleStatus[]> {
    return ctx.get(ModuleSwitchService).list(ctx.caller, on);
  }
}
