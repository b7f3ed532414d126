import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  WmoAssessmentCompleteInput,
  WmoAssessmentCompletePayload,
  WmoAssessmentStartInput,
  WmoAssessmentStartPayload,
  WmoClientSupportPointOutInput,
  WmoClientSupportPointOutPayload,
  WmoPersonalPlanHandInInput,
  WmoPersonalPlanHandInPayload,
  WmoReportGiveInput,
  WmoReportGivePayload,
} from './assessment.inputs';
import { AssessmentService } from './assessment.service';
import { BeforeAssessmentService } from './before-assessment.service';

@Resolver()
export class WmoAssessmentResolver {
  @Mutation(() => WmoPersonalPlanHandInPayload, {
    description:
      'Hands in a personal plan, within seven days after the request.\n\n' +
      'Dutch: persoonlijk plan indienen\nLaw: Wmo 2015, art. 2.3.2 lid 2',
  })
  wmoPersonalPlanHandIn(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoPersonalPlanHandInInput, { description: 'The plan.' }) input: WmoPersonalPlanHandInInput,
  ): Promise<WmoPersonalPlanHandInPayload> {
    return ctx.get(BeforeAssessmentService).handInPlan(ctx.caller, input);
  }

  @Mutation(() => WmoClientSupportPointOutPayload, {
    description:
      'Records that free client support was pointed out, before the assessment.\n\n' +
      'Dutch: wijzen op cliëntondersteuning\nLaw: Wmo 2015, art. 2.3.2 lid 3',
  })
  wmoClientSupportPointOut(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoClientSupportPointOutInput, { description: 'To whom, and when.' })
    input: WmoClientSupportPointOutInput,
  ): Promise<WmoClientSupportPointOutPayload> {
    return ctx.get(BeforeAssessmentService).pointOutClientSupport(ctx.caller, input);
  }

  @Mutation(() => WmoAssessmentStartPayload, {
    description:
      'Begins the assessment of a support request.\n\nDutch: onderzoek beginnen\nLaw: Wmo 2015, art. 2.3.2 lid 1',
  })
  wmoAssessmentStart(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoAssessmentStartInput, { description: 'The request and the day.' })
    input: WmoAssessmentStartInput,
  ): Promise<WmoAssessmentStartPayload> {
    return ctx.get(AssessmentService).start(ctx.caller, input);
  }

  @Mutation(() => WmoAssessmentCompletePayload, {
    description:
      'Completes an assessment, with all seven topics.\n\nDutch: onderzoek afronden\nLaw: Wmo 2015, art. 2.3.2 lid 4',
  })
  wmoAssessmentComplete(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoAssessmentCompleteInput, { description: 'What was found.' })
    input: WmoAssessmentCompleteInput,
  ): Promise<WmoAssessmentCompletePayload> {
    return ctx.get(AssessmentService).complete(ctx.caller, input);
  }

  @Mutation(() => WmoReportGivePayload, {
    description:
      'Gives the client the written account; the six weeks end with it.\n\n' +
      'Dutch: verslag verstrekken\nLaw: Wmo 2015, art. 2.3.2 lid 8',
  })
  wmoReportGive(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoReportGiveInput, { description: 'The report.' }) input: WmoReportGiveInput,
  ): Promise<WmoReportGivePayload> {
    return ctx.get(AssessmentService).giveReport(ctx.caller, input);
  }
}
