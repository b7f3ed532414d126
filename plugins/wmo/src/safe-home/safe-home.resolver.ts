import type { Page, RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { SafeHomeReport } from './safe-home-report.entity';
import { safeHomeReportConnection } from './safe-home.connection';
import { SafeHomeReportsArgs } from './safe-home.inputs';
import { WmoSafeHomeInvestigationStartInput, WmoSafeHomeInvestigationStartPayload } from './safe-home.inputs';
import { WmoSafeHomeReportDecideInput, WmoSafeHomeReportDecidePayload } from './safe-home.inputs';
import { WmoSafeHomeReportInformInput, WmoSafeHomeReportInformPayload } from './safe-home.inputs';
import { WmoSafeHomeReportJudgeInput, WmoSafeHomeReportJudgePayload } from './safe-home.inputs';
import { WmoSafeHomeReportRecordInput, WmoSafeHomeReportRecordPayload } from './safe-home.inputs';
import { SafeHomeService } from './safe-home.service';

@Resolver()
export class SafeHomeResolver {
  @Query(() => SafeHomeReport, {
    nullable: true,
    description:
      'One report to Safe Home; null when there is none that you may see.\n\n' +
      'Dutch: melding bij Veilig Thuis\nLaw: Wmo 2015, art. 4.1.1 lid 2',
  })
  wmoSafeHomeReport(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the report.' }) id: string,
  ): Promise<SafeHomeReport | null> {
    return ctx.get(SafeHomeService).find(ctx.caller, id);
  }

  @Query(() => safeHomeReportConnection.Connection, {
    description:
      'Reports to Safe Home by day of receipt: in a state, or that a request for destruction asks for.\n\n' +
      'Dutch: meldingen bij Veilig Thuis\nLaw: Wmo 2015, art. 4.1.1 lid 2',
  })
  wmoSafeHomeReports(
    @Ctx() ctx: RequestContext,
    @Args(() => SafeHomeReportsArgs) args: SafeHomeReportsArgs,
  ): Promise<Page<SafeHomeReport>> {
    return ctx.get(SafeHomeService).list(ctx.caller, args);
  }

  @Mutation(() => WmoSafeHomeReportRecordPayload, {
    description:
      'Records a report to Safe Home; the four weeks to tell whom it is about begin.\n\n' +
      'Dutch: melding vastleggen\nLaw: Wmo 2015, art. 4.1.1 lid 2 (a) and art. 5.3.1 lid 1',
  })
  wmoSafeHomeReportRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoSafeHomeReportRecordInput, { description: 'The report.' })
    input: WmoSafeHomeReportRecordInput,
  ): Promise<WmoSafeHomeReportRecordPayload> {
    return ctx.get(SafeHomeService).record(ctx.caller, input);
  }

  @Mutation(() => WmoSafeHomeReportDecidePayload, {
    description:
      'Decides whether there is to be an investigation. If so, the clocks to start it and to judge run.\n\n' +
      'Dutch: vaststellen of onderzoek moet plaatsvinden\nLaw: Uitvoeringsbesluit Wmo 2015, art. 4.1.7',
  })
  wmoSafeHomeReportDecide(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoSafeHomeReportDecideInput, { description: 'Which report, and what was decided.' })
    input: WmoSafeHomeReportDecideInput,
  ): Promise<WmoSafeHomeReportDecidePayload> {
    return ctx.get(SafeHomeService).decide(ctx.caller, input);
  }

  @Mutation(() => WmoSafeHomeInvestigationStartPayload, {
    description:
      'Records that the investigation has started.\n\n' +
      'Dutch: onderzoek starten\nLaw: Uitvoeringsbesluit Wmo 2015, art. 4.1.7 lid 1',
  })
  wmoSafeHomeInvestigationStart(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoSafeHomeInvestigationStartInput, { description: 'Of which report, and when.' })
    input: WmoSafeHomeInvestigationStartInput,
  ): Promise<WmoSafeHomeInvestigationStartPayload> {
    return ctx.get(SafeHomeService).start(ctx.caller, input);
  }

  @Mutation(() => WmoSafeHomeReportJudgePayload, {
    description:
      'Judges whether the investigation leads to steps, and to which.\n\n' +
      'Dutch: oordelen\nLaw: Uitvoeringsbesluit Wmo 2015, art. 4.1.7 lid 2',
  })
  wmoSafeHomeReportJudge(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoSafeHomeReportJudgeInput, { description: 'Which report, and the judgment.' })
    input: WmoSafeHomeReportJudgeInput,
  ): Promise<WmoSafeHomeReportJudgePayload> {
    return ctx.get(SafeHomeService).judge(ctx.caller, input);
  }

  @Mutation(() => WmoSafeHomeReportInformPayload, {
    description:
      'Records that whom the report is about was told what was recorded.\n\n' +
      'Dutch: betrokkene op de hoogte brengen\nLaw: Wmo 2015, art. 5.3.1 lid 1',
  })
  wmoSafeHomeReportInform(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoSafeHomeReportInformInput, { description: 'Of which report, and when.' })
    input: WmoSafeHomeReportInformInput,
  ): Promise<WmoSafeHomeReportInformPayload> {
    return ctx.get(SafeHomeService).inform(ctx.caller, input);
  }
}
