import { answerQuery, type RequestContext } from '@eenplan/kit';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { IndicatorService } from './indicator.service';
import { WmoIndicatorReportArgs } from './indicator.inputs';
import { WmoIndicator, WmoIndicatorReport } from './indicator.type';

@Resolver()
export class IndicatorResolver {
  @Query(() => [WmoIndicator], {
    description: 'What is told of a period.\n\nDutch: indicatoren van de Wmo\nLaw: Wmo 2015, art. 2.1.2',
  })
  wmoIndicators(@Ctx() ctx: RequestContext): WmoIndicator[] {
    return ctx.get(IndicatorService).list();
  }

  @Query(() => WmoIndicatorReport, {
    description:
      'The figures of a year or a quarter that is over, counts rounded, with nothing in it that tells of a few.\n\n' +
      'Dutch: monitor Wmo\nLaw: Wmo 2015, art. 2.1.2',
  })
  wmoIndicatorReport(
    @Ctx() ctx: RequestContext,
    @Args(() => WmoIndicatorReportArgs) args: WmoIndicatorReportArgs,
  ): Promise<WmoIndicatorReport> {
    return answerQuery(() => ctx.get(IndicatorService).report(ctx.caller, args));
  }
}
