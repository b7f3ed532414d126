import { type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { TransitionRightKindService } from './transition-right-kind.service';
import { TransitionRightKind } from './transition-right-kind.type';
import { transitionRightConnection } from './transition-right.connection';
import { TransitionRight } from './transition-right.entity';
import {
  TransitionRightsArgs,
  WmoTransitionConversationHoldInput,
  WmoTransitionConversationHoldPayload,
  WmoTransitionRightLeaveInput,
  WmoTransitionRightLeavePayload,
  WmoTransitionRightRecordInput,
  WmoTransitionRightRecordPayload,
} from './transition-right.inputs';
import { TransitionRightService } from './transition-right.service';

@Resolver()
export class TransitionRightResolver {
  @Query(() => TransitionRight, {
    nullable: true,
    description:
      'One right under the old law; null when there is none that you may see.\n\n' +
      'Dutch: overgangsrecht\nLaw: Wmo 2015, art. 8.3',
  })
  wmoTransitionRight(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the right.' }) id: string,
  ): Promise<TransitionRight | null> {
    return ctx.get(TransitionRightService).find(ctx.caller, id);
  }

  @Query(() => transitionRightConnection.Connection, {
    description:
      'Rights under the old law, by the day they end: who is to be spoken before that.\n\n' +
      'Dutch: werklijst overgangsrecht\nLaw: Wmo 2015, art. 8.3',
  })
  wmoTransitionRights(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Args(() => TransitionRightsArgs) only: TransitionRightsArgs,
  ): Promise<Page<TransitionRight>> {
    return ctx.get(TransitionRightService).list(ctx.caller, only, page);
  }

  @Query(() => [TransitionRightKind], {
    description:
      'What rights under the old law are to, by code.\n\n' + 'Dutch: soorten overgangsrecht\nLaw: Wmo 2015, art. 8.3',
  })
  wmoTransitionRightKinds(@Ctx() ctx: RequestContext): Promise<TransitionRightKind[]> {
    return ctx.get(TransitionRightKindService).list();
  }

  @Mutation(() => WmoTransitionRightRecordPayload, {
    description:
      'Records what a resident was indicated for under the old law, and when that ends.\n\n' +
      'Dutch: overgangsrecht vastleggen\nLaw: Wmo 2015, art. 8.3',
  })
  wmoTransitionRightRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoTransitionRightRecordInput, { description: 'What was indicated, and from when.' })
    input: WmoTransitionRightRecordInput,
  ): Promise<WmoTransitionRightRecordPayload> {
    return ctx.get(TransitionRightService).record(ctx.caller, input);
  }

  @Mutation(() => WmoTransitionConversationHoldPayload, {
    description:
      'Records that a resident was spoken about what comes after the right.\n\n' +
      'Dutch: individueel gesprek voeren\nLaw: Wmo 2015, art. 8.3',
  })
  wmoTransitionConversationHold(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoTransitionConversationHoldInput, { description: 'About which right, and when.' })
    input: WmoTransitionConversationHoldInput,
  ): Promise<WmoTransitionConversationHoldPayload> {
    return ctx.get(TransitionRightService).holdConversation(ctx.caller, input);
  }

  @Mutation(() => WmoTransitionRightLeavePayload, {
    description:
      'Leaves the old law with a changed or new question, that comes under the new law.\n\n' +
      'Dutch: overgangsrecht verlaten\nLaw: Wmo 2015, art. 8.3',
  })
  wmoTransitionRightLeave(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoTransitionRightLeaveInput, { description: 'Which right, why, and as of when.' })
    input: WmoTransitionRightLeaveInput,
  ): Promise<WmoTransitionRightLeavePayload> {
    return ctx.get(TransitionRightService).leave(ctx.caller, input);
  }
}
