import { type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { calamityConnection } from './calamity.connection';
import { Calamity } from './calamity.entity';
import { WmoCalamityCloseInput, WmoCalamityClosePayload } from './calamity.inputs';
import { WmoCalamityReportInput, WmoCalamityReportPayload } from './calamity.inputs';
import { CalamityService } from './calamity.service';

@Resolver()
export class CalamityResolver {
  @Query(() => Calamity, {
    nullable: true,
    description:
      'One report of a calamity or violence; null when there is none that you may see.\n\n' +
      'Dutch: melding van een calamiteit of geweld\nLaw: Wmo 2015, art. 3.4 lid 1',
  })
  wmoCalamity(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the report.' }) id: string,
  ): Promise<Calamity | null> {
    return ctx.get(CalamityService).find(ctx.caller, id);
  }

  @Query(() => calamityConnection.Connection, {
    description:
      'Reports of calamities and violence by the day they came in: all for the supervisor, the own ones for whoever ' +
      'reports.\n\nDutch: meldingen van calamiteiten en geweld\nLaw: Wmo 2015, art. 3.4 lid 1',
  })
  wmoCalamities(@Ctx() ctx: RequestContext, @Args(() => PageArgs) page: PageArgs): Promise<Page<Calamity>> {
    return ctx.get(CalamityService).list(ctx.caller, page);
  }

  @Mutation(() => WmoCalamityReportPayload, {
    description:
      'Reports a calamity or violence to the supervisor, at once. May be repeated: the same reference with the same ' +
      'content gives the same report.\n\n' +
      'Dutch: calamiteit of geweld melden\nLaw: Wmo 2015, art. 3.4 lid 1',
  })
  wmoCalamityReport(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoCalamityReportInput, { description: 'What happened.' }) input: WmoCalamityReportInput,
  ): Promise<WmoCalamityReportPayload> {
    return ctx.get(CalamityService).report(ctx.caller, input);
  }

  @Mutation(() => WmoCalamityClosePayload, {
    description: 'Records what the supervisor concluded.\n\nDutch: melding afsluiten\nLaw: Wmo 2015, art. 6.1 lid 1',
  })
  wmoCalamityClose(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoCalamityCloseInput, { description: 'Which report, and what came of it.' })
    input: WmoCalamityCloseInput,
  ): Promise<WmoCalamityClosePayload> {
    return ctx.get(CalamityService).close(ctx.caller, input);
  }
}
