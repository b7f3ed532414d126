import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { PlanAdoptionService } from './plan-adoption.service';
import { PlanDirectorService } from './plan-director.service';
import { PlanAdoptInput, PlanAdoptPayload, PlanDirectorAppointInput, PlanDirectorAppointPayload } from './plan.inputs';

@Resolver()
export class PlanAdoptionResolver {
  @Mutation(() => PlanAdoptPayload, {
    description:
      'Adopts a plan, household and professional together; each adoption is a version.\n\nDutch: plan vaststellen',
  })
  planAdopt(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PlanAdoptInput, { description: 'The plan and what was agreed.' }) input: PlanAdoptInput,
  ): Promise<PlanAdoptPayload> {
    return ctx.get(PlanAdoptionService).adopt(ctx.caller, input);
  }

  @Mutation(() => PlanDirectorAppointPayload, {
    description: 'Appoints the next director of a plan.\n\nDutch: regisseur aanwijzen',
  })
  planDirectorAppoint(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PlanDirectorAppointInput, { description: 'The plan, the day and the director.' })
    input: PlanDirectorAppointInput,
  ): Promise<PlanDirectorAppointPayload> {
    return ctx.get(PlanDirectorService).appoint(ctx.caller, input);
  }
}
