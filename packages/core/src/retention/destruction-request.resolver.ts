import { type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { DestructionRequest } from './destruction-request.entity';
import {
  DestructionRequestDecideInput,
  DestructionRequestDecidePayload,
  DestructionRequestRegisterInput,
  DestructionRequestRegisterPayload,
} from './destruction-request.inputs';
import { DestructionRequestService } from './destruction-request.service';
import { destructionRequestConnection } from './retention.connection';
import { DestructionState } from './retention.enum';

@Resolver()
export class DestructionRequestResolver {
  @Query(() => destructionRequestConnection.Connection, {
    description: 'Requests for destruction by due day; a resident sees the own ones.\n\nDutch: vernietigingsverzoeken',
  })
  destructionRequests(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('state', () => DestructionState, { nullable: true, description: 'Of this state alone; all when left out.' })
    state: DestructionState | null,
  ): Promise<Page<DestructionRequest>> {
    return ctx.get(DestructionRequestService).list(ctx.caller, page, state ?? null);
  }

  @Mutation(() => DestructionRequestRegisterPayload, {
    description:
      'Records a request for destruction.\n\nDutch: vernietigingsverzoek indienen\nLaw: Wmo 2015, art. 5.3.5',
  })
  destructionRequestRegister(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DestructionRequestRegisterInput, { description: 'The request.' })
    input: DestructionRequestRegisterInput,
  ): Promise<DestructionRequestRegisterPayload> {
    return ctx.get(DestructionRequestService).register(ctx.caller, input);
  }

  @Mutation(() => DestructionRequestDecidePayload, {
    description:
      'Grants a request for destruction, or refuses it.\n\n' +
      'Dutch: beslissen op een vernietigingsverzoek\nLaw: Wmo 2015, art. 5.3.5',
  })
  destructionRequestDecide(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DestructionRequestDecideInput, { description: 'The decision.' })
    input: DestructionRequestDecideInput,
  ): Promise<DestructionRequestDecidePayload> {
    return ctx.get(DestructionRequestService).decide(ctx.caller, input);
  }
}
