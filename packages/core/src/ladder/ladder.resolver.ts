import { Day, type RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { LadderRung } from './ladder-rung.type';
import { LadderJudgeInput, LadderJudgePayload } from './ladder.inputs';
import { LadderService } from './ladder.service';

@Resolver()
export class LadderResolver {
  @Query(() => [LadderRung], {
    description:
      'The rungs by which support is weighed here on the given day, lowest first.\n\nDutch: afwegingskader, ladder',
  })
  ladder(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: 'The day to look at (peildatum); today when left out.' })
    on?: string,
  ): Promise<LadderRung[]> {
    return ctx.get(LadderService).list(ctx.caller, on);
  }

  @Mutation(() => LadderJudgePayload, {
    description: 'Records how a rung of the ladder was weighed for a goal.\n\nDutch: trede afwegen',
  })
  ladderJudge(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => LadderJudgeInput, { description: 'The goal, the rung and what came of it.' })
    input: LadderJudgeInput,
  ): Promise<LadderJudgePayload> {
    return ctx.get(LadderService).judge(ctx.caller, input);
  }
}
