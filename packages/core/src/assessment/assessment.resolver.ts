import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { AssessmentProgressService } from './assessment-progress.service';
import { Assessment } from './assessment.entity';
import {
  AssessmentProgressInput,
  AssessmentProgressPayload,
  AssessmentRecordInput,
  AssessmentRecordPayload,
} from './assessment.inputs';
import { AssessmentService } from './assessment.service';

@Resolver()
export class AssessmentResolver {
  @Query(() => Assessment, {
    nullable: true,
    description: 'One assessment; null when there is none that you may see.\n\nDutch: meting',
  })
  assessment(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the assessment.' }) id: string,
  ): Promise<Assessment | null> {
    return ctx.get(AssessmentService).find(ctx.caller, id);
  }

  @Query(() => AssessmentProgressPayload, {
    description: 'What became of a resident between two days, per domain, by one instrument.\n\nDutch: voortgang',
  })
  assessmentProgress(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AssessmentProgressInput, { description: 'Whom, by which instrument, and the two days.' })
    input: AssessmentProgressInput,
  ): Promise<AssessmentProgressPayload> {
    return ctx.get(AssessmentProgressService).compare(ctx.caller, input);
  }

  @Mutation(() => AssessmentRecordPayload, {
    description:
      'Records how a resident is doing, or corrects that with another assessment.\n\n' +
      'Dutch: meting vastleggen\nLaw: AVG, art. 5 lid 1 (c)',
  })
  assessmentRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AssessmentRecordInput, { description: 'Whom, with what, and the levels.' })
    input: AssessmentRecordInput,
  ): Promise<AssessmentRecordPayload> {
    return ctx.get(AssessmentService).record(ctx.caller, input);
  }
}
