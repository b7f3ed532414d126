import { Day, type RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { CallerRole } from './caller-role.type';
import { RoleCatalogueService } from './role-catalogue.service';

@Resolver()
export class RolesResolver {
  @Query(() => [CallerRole], {
    description: 'What roles may do here on the given day, by name.\n\nDutch: rollencatalogus',
  })
  roles(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: 'The day to look at (peildatum); today when left out.' })
    on?: string,
  ): Promise<CallerRole[]> {
    return ctx.get(RoleCatalogueService).list(ctx.caller, on);
  }
}
