import { Day, type RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Ordinance } from './ordinance.entity';
import { OrdinanceService } from './ordinance.service';

@Resolver()
export class OrdinanceResolver {
  @Query(() => [Ordinance], {
    description:
      'The ordinances and policy rules of the given day, by title, each with its status.\n\n' +
      'Dutch: verordeningen en beleidsregels',
  })
  ordinances(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: 'The day to look at (peildatum); today when left out.' })
    on?: string,
    @Arg('law', () => String, { nullable: true, description: 'Code of a law: `WMO`; all when left out.' })
    law?: string,
  ): Promise<Ordinance[]> {
    return ctx.get(OrdinanceService).list(ctx.caller, on, law);
  }
}
