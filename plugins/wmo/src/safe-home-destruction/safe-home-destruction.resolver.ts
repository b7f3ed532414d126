import { DestructionState } from '@eenplan/core';
import { type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { safeHomeDestructionConnection } from './safe-home-destruction.connection';
import { SafeHomeDestruction } from './safe-home-destruction.entity';
import {
  WmoSafeHomeDestructionDecideInput,
  WmoSafeHomeDestructionDecidePayload,
  WmoSafeHomeDestructionRequestInput,
  WmoSafeHomeDestructionRequestPayload,
} from './safe-home-destruction.inputs';
import { SafeHomeDestructionService } from './safe-home-destruction.service';

@Resolver()
export class SafeHomeDestructionResolver {
  @Query(() => SafeHomeDestruction, {
    nullable: true,
    description:
      'One request to Safe Home for destruction; null when there is none that you may see.\n\n' +
      'Dutch: vernietigingsverzoek aan Veilig Thuis\nLaw: Wmo 2015, art. 5.3.5',
  })
  wmoSafeHomeDestruction(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the request.' }) id: string,
  ): Promise<SafeHomeDestruction | null> {
    return ctx.get(SafeHomeDestructionService).find(ctx.caller, id);
  }

  @Query(() => safeHomeDestructionConnection.Connection, {
    description:
      'Requests to Safe Home for destruction, by day of receipt.\n\n' +
      'Dutch: vernietigingsverzoeken aan Veilig Thuis\nLaw: Wmo 2015, art. 5.3.5',
  })
  wmoSafeHomeDestructions(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('state', () => DestructionState, { nullable: true, description: 'Of this state alone; all when left out.' })
    state?: DestructionState | null,
  ): Promise<Page<SafeHomeDestruction>> {
    return ctx.get(SafeHomeDestructionService).list(ctx.caller, state, page);
  }

  @Mutation(() => WmoSafeHomeDestructionRequestPayload, {
    description:
      'Records a request to Safe Home for destruction; the three months begin.\n\n' +
      'Dutch: vernietigingsverzoek vastleggen\nLaw: Wmo 2015, art. 5.3.5 lid 1',
  })
  wmoSafeHomeDestructionRequest(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoSafeHomeDestructionRequestInput, { description: 'The request.' })
    input: WmoSafeHomeDestructionRequestInput,
  ): Promise<WmoSafeHomeDestructionRequestPayload> {
    return ctx.get(SafeHomeDestructionService).request(ctx.caller, input);
  }

  @Mutation(() => WmoSafeHomeDestructionDecidePayload, {
    description:
      'Grants a request for destruction with what was weighed of each report, or refuses it. What is given up goes at night.\n\n' +
      'Dutch: beslissen op een vernietigingsverzoek\nLaw: Wmo 2015, art. 5.3.5',
  })
  wmoSafeHomeDestructionDecide(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoSafeHomeDestructionDecideInput, { description: 'Which request, and the decision.' })
    input: WmoSafeHomeDestructionDecideInput,
  ): Promise<WmoSafeHomeDestructionDecidePayload> {
    return ctx.get(SafeHomeDestructionService).decide(ctx.caller, input);
  }
}
