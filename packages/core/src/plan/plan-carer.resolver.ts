import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  PlanCarerSupportAgreeInput,
  PlanCarerSupportAgreePayload,
  PlanNoCarerStateInput,
  PlanNoCarerStatePayload,
  PlanCarerSupportEndInput,
  PlanCarerSupportEndPayload,
} from './plan-carer.inputs';
import { PlanCarerService } from './plan-carer.service';

@Resolver()
export class PlanCarerResolver {
  @Mutation(() => PlanCarerSupportAgreePayload, {
    description: 'Agrees support of an informal carer in a plan.\n\nDutch: ondersteuning van de mantelzorger afspreken',
  })
  planCarerSupportAgree(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PlanCarerSupportAgreeInput, { description: 'The carer and what is agreed.' })
    input: PlanCarerSupportAgreeInput,
  ): Promise<PlanCarerSupportAgreePayload> {
    return ctx.get(PlanCarerService).agree(ctx.caller, input);
  }

  @Mutation(() => PlanNoCarerStatePayload, {
    description:
      'States that there is no informal carer; support of carers ends with it.\n\nDutch: vaststellen dat er geen mantelzorger is',
  })
  planNoCarerState(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PlanNoCarerStateInput, { description: 'The plan and the statement.' })
    input: PlanNoCarerStateInput,
  ): Promise<PlanNoCarerStatePayload> {
    return ctx.get(PlanCarerService).stateNone(ctx.caller, input);
  }

  @Mutation(() => PlanCarerSupportEndPayload, {
    description: 'Ends support of an informal carer.\n\nDutch: ondersteuning van de mantelzorger beëindigen',
  })
  planCarerSupportEnd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PlanCarerSupportEndInput, { description: 'The support and the day.' })
    input: PlanCarerSupportEndInput,
  ): Promise<PlanCarerSupportEndPayload> {
    return ctx.get(PlanCarerService).end(ctx.caller, input);
  }
}
