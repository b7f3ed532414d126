import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  PlanGoalAddInput,
  PlanGoalAddPayload,
  PlanGoalResultRecordInput,
  PlanGoalResultRecordPayload,
  PlanGoalEndInput,
  PlanGoalEndPayload,
} from './plan-goal.inputs';
import { PlanGoalService } from './plan-goal.service';

@Resolver()
export class PlanGoalResolver {
  @Mutation(() => PlanGoalAddPayload, {
    description: 'Sets a goal in a plan, resting on one law or more.\n\nDutch: doel stellen',
  })
  planGoalAdd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PlanGoalAddInput, { description: 'The goal.' }) input: PlanGoalAddInput,
  ): Promise<PlanGoalAddPayload> {
    return ctx.get(PlanGoalService).add(ctx.caller, input);
  }

  @Mutation(() => PlanGoalResultRecordPayload, {
    description: 'Records what came of a goal.\n\nDutch: resultaat vastleggen',
  })
  planGoalResultRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PlanGoalResultRecordInput, { description: 'The goal and its result.' })
    input: PlanGoalResultRecordInput,
  ): Promise<PlanGoalResultRecordPayload> {
    return ctx.get(PlanGoalService).recordResult(ctx.caller, input);
  }

  @Mutation(() => PlanGoalEndPayload, {
    description: 'Ends a goal.\n\nDutch: doel beëindigen',
  })
  planGoalEnd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PlanGoalEndInput, { description: 'The goal, the day and why.' }) input: PlanGoalEndInput,
  ): Promise<PlanGoalEndPayload> {
    return ctx.get(PlanGoalService).end(ctx.caller, input);
  }
}
