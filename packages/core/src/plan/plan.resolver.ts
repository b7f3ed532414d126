import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Plan } from './plan.entity';
import { PlanGoalAddInput, PlanGoalAddPayload } from './plan.inputs';
import { PlanAdoptInput, PlanAdoptPayload, PlanDirectorAppointInput, PlanDirectorAppointPayload } from './plan.inputs';
import { PlanService } from './plan.service';

@Resolver()
export class PlanResolver {
  @Query(() => Plan, {
    nullable: true,
    description: 'One plan; null when there is none that you may see.\n\nDutch: plan',
  })
  plan(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the plan.' }) id: string,
  ): Promise<Plan | null> {
    return ctx.get(PlanService).find(ctx.caller, id);
  }

  @Mutation(() => PlanAdoptPayload, {
    description: 'Adopts the plan of a household, with its first director.\n\nDutch: plan vaststellen',
  })
  planAdopt(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PlanAdoptInput, { description: 'The plan.' }) input: PlanAdoptInput,
  ): Promise<PlanAdoptPayload> {
    return ctx.get(PlanService).adopt(ctx.caller, input);
  }

  @Mutation(() => PlanDirectorAppointPayload, {
    description: 'Appoints the next director of a plan.\n\nDutch: regisseur aanwijzen',
  })
  planDirectorAppoint(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PlanDirectorAppointInput, { description: 'The plan, the day and the director.' })
    input: PlanDirectorAppointInput,
  ): Promise<PlanDirectorAppointPayload> {
    return ctx.get(PlanService).appointDirector(ctx.caller, input);
  }

  @Mutation(() => PlanGoalAddPayload, {
    description: 'Sets a goal in a plan, resting on a law.\n\nDutch: doel stellen',
  })
  planGoalAdd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PlanGoalAddInput, { description: 'The goal.' }) input: PlanGoalAddInput,
  ): Promise<PlanGoalAddPayload> {
    return ctx.get(PlanService).addGoal(ctx.caller, input);
  }
}
