import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  AftercareRecordInput,
  AftercareRecordPayload,
  CaseAnswerInput,
  CaseAnswerPayload,
  CaseClarifyInput,
  CaseClarifyPayload,
  CaseCloseInput,
  CaseClosePayload,
  CaseCompleteInput,
  CaseCompletePayload,
  CaseReopenInput,
  CaseReopenPayload,
  CaseRequestInput,
  CaseRequestPayload,
} from './case-act.inputs';
import { CaseCourseService } from './case-course.service';
import { CaseEndService } from './case-end.service';

@Resolver()
export class CaseCourseResolver {
  @Mutation(() => CaseClarifyPayload, {
    description: 'Clarifies the question behind the question.\n\nDutch: vraagverheldering',
  })
  caseClarify(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CaseClarifyInput, { description: 'The question.' }) input: CaseClarifyInput,
  ): Promise<CaseClarifyPayload> {
    return ctx.get(CaseCourseService).clarify(ctx.caller, input);
  }

  @Mutation(() => CaseAnswerPayload, {
    description:
      'Answers a simple question with a general provision; aftercare follows.\n\nDutch: vraag beantwoorden met een algemene voorziening',
  })
  caseAnswer(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CaseAnswerInput, { description: 'What answers it.' }) input: CaseAnswerInput,
  ): Promise<CaseAnswerPayload> {
    return ctx.get(CaseCourseService).answer(ctx.caller, input);
  }

  @Mutation(() => CaseRequestPayload, {
    description: 'Reports the need for support.\n\nDutch: melding\nLaw: Wmo 2015, art. 2.3.2 lid 1',
  })
  caseRequest(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CaseRequestInput, { description: 'The case and the day.' }) input: CaseRequestInput,
  ): Promise<CaseRequestPayload> {
    return ctx.get(CaseCourseService).request(ctx.caller, input);
  }

  @Mutation(() => CaseCompletePayload, {
    description: 'Completes the support: reason, closing questions and the day of the aftercare.\n\nDutch: afronden',
  })
  caseComplete(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CaseCompleteInput, { description: 'How it ended.' }) input: CaseCompleteInput,
  ): Promise<CaseCompletePayload> {
    return ctx.get(CaseCourseService).complete(ctx.caller, input);
  }

  @Mutation(() => AftercareRecordPayload, {
    description: 'Records aftercare: the case is closed, or goes on.\n\nDutch: nazorg vastleggen',
  })
  aftercareRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AftercareRecordInput, { description: 'What it showed.' }) input: AftercareRecordInput,
  ): Promise<AftercareRecordPayload> {
    return ctx.get(CaseCourseService).recordAftercare(ctx.caller, input);
  }

  @Mutation(() => CaseClosePayload, {
    description: 'Closes a case before its course is done, with a reason.\n\nDutch: voortijdig sluiten',
  })
  caseClose(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CaseCloseInput, { description: 'Why.' }) input: CaseCloseInput,
  ): Promise<CaseClosePayload> {
    return ctx.get(CaseEndService).close(ctx.caller, input);
  }

  @Mutation(() => CaseReopenPayload, {
    description: 'Opens a closed case again, while its household has no other that is open.\n\nDutch: heropenen',
  })
  caseReopen(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CaseReopenInput, { description: 'Why.' }) input: CaseReopenInput,
  ): Promise<CaseReopenPayload> {
    return ctx.get(CaseEndService).reopen(ctx.caller, input);
  }
}
