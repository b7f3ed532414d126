import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { WmoExperienceQuestion } from './experience-question.type';
import { ExperienceSurvey } from './experience-survey.entity';
import { WmoExperiencePublishInput, WmoExperiencePublishPayload } from './experience.inputs';
import { WmoExperienceRecordInput, WmoExperienceRecordPayload } from './experience.inputs';
import { ExperienceService } from './experience.service';

@Resolver()
export class ExperienceResolver {
  @Query(() => [WmoExperienceQuestion], {
    description:
      'The questions of the survey of client experience.\n\n' +
      'Dutch: vragen van het cliëntervaringsonderzoek\nLaw: Wmo 2015, art. 2.5.1 lid 4',
  })
  wmoExperienceQuestions(@Ctx() ctx: RequestContext): WmoExperienceQuestion[] {
    return ctx.get(ExperienceService).questions();
  }

  @Query(() => [ExperienceSurvey], {
    description:
      'What clients said of their support, year by year, oldest first.\n\n' +
      'Dutch: cliëntervaringsonderzoek\nLaw: Wmo 2015, art. 2.5.1',
  })
  wmoExperienceSurveys(@Ctx() ctx: RequestContext): Promise<ExperienceSurvey[]> {
    return ctx.get(ExperienceService).list(ctx.caller);
  }

  @Mutation(() => WmoExperienceRecordPayload, {
    description:
      'Records the numbers of a year; again in place of those before, until they are published.\n\n' +
      'Dutch: uitkomsten vastleggen\nLaw: Wmo 2015, art. 2.5.1 lid 1',
  })
  wmoExperienceRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoExperienceRecordInput, { description: 'The numbers.' }) input: WmoExperienceRecordInput,
  ): Promise<WmoExperienceRecordPayload> {
    return ctx.get(ExperienceService).record(ctx.caller, input);
  }

  @Mutation(() => WmoExperiencePublishPayload, {
    description:
      'Records that the results of a year were published; from then on they stand.\n\n' +
      'Dutch: uitkomsten publiceren\nLaw: Wmo 2015, art. 2.5.1 lid 1',
  })
  wmoExperiencePublish(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoExperiencePublishInput, { description: 'Which results, and when.' })
    input: WmoExperiencePublishInput,
  ): Promise<WmoExperiencePublishPayload> {
    return ctx.get(ExperienceService).publish(ctx.caller, input);
  }
}
