import { AvailableAct, availableActs } from '@eenplan/core';
import { type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { recoveryActs } from './recovery-acts.law';
import { recoveryConnection } from './recovery.connection';
import { Recovery } from './recovery.entity';
import { RecoveryState } from './recovery.enum';
import { recoveryErrors } from './recovery.errors';
import { WmoRecoveryDecideInput, WmoRecoveryDecidePayload } from './recovery.inputs';
import { WmoRecoveryDropInput, WmoRecoveryDropPayload } from './recovery.inputs';
import { WmoRecoveryMakeKnownInput, WmoRecoveryMakeKnownPayload } from './recovery.inputs';
import { WmoRecoveryPaymentRecordInput, WmoRecoveryPaymentRecordPayload } from './recovery.inputs';
import { WmoRecoveryRemindInput, WmoRecoveryRemindPayload } from './recovery.inputs';
import { WmoRecoveryWritIssueInput, WmoRecoveryWritIssuePayload } from './recovery.inputs';
import { RecoveryService } from './recovery.service';
import { RecoveryStepsService } from './recovery-steps.service';

const INPUT = { description: 'Which recovery, and the act.' };

@Resolver(() => Recovery)
export class RecoveryResolver {
  @Query(() => Recovery, {
    nullable: true,
    description:
      'One recovery; null when there is none that you may see.\n\nDutch: terugvordering\nLaw: Wmo 2015, art. 2.4.1',
  })
  wmoRecovery(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the recovery.' }) id: string,
  ): Promise<Recovery | null> {
    return ctx.get(RecoveryService).find(ctx.caller, id);
  }

  @Query(() => recoveryConnection.Connection, {
    description:
      'Recoveries in a state, by the day they were decided.\n\nDutch: terugvorderingen\nLaw: Wmo 2015, art. 2.4.1',
  })
  wmoRecoveries(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('state', () => RecoveryState, { nullable: true, description: 'How far they have come; all when left out.' })
    state?: RecoveryState | null,
  ): Promise<Page<Recovery>> {
    return ctx.get(RecoveryService).list(ctx.caller, state, page);
  }

  @FieldResolver(() => [AvailableAct], {
    description: 'What you may do, and which of it is open today.\n\nDutch: mogelijke handelingen',
  })
  availableActs(@Root() recovery: Recovery, @Ctx() ctx: RequestContext): AvailableAct[] {
    const acts = recoveryActs(recovery, ctx.platform.clock.today());
    return availableActs(ctx.caller, acts, () => 'wmo:recovery', recoveryErrors);
  }

  @Mutation(() => WmoRecoveryDecidePayload, {
    description:
      'Decides to claim back what was wrongly received, from whoever gave wrong data on purpose or helped to.\n\n' +
      'Dutch: terugvorderen\nLaw: Wmo 2015, art. 2.4.1 lid 1',
  })
  wmoRecoveryDecide(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoRecoveryDecideInput, { description: 'From whom, over which days, and how much.' })
    input: WmoRecoveryDecideInput,
  ): Promise<WmoRecoveryDecidePayload> {
    return ctx.get(RecoveryService).decide(ctx.caller, input);
  }

  @Mutation(() => WmoRecoveryMakeKnownPayload, {
    description:
      'Makes it known: the terms to object and to pay begin.\n\n' +
      'Dutch: bekendmaken\nLaw: Awb, art. 3:41, 4:87 and 6:7; Wmo 2015, art. 2.4.1',
  })
  wmoRecoveryMakeKnown(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoRecoveryMakeKnownInput, INPUT) input: WmoRecoveryMakeKnownInput,
  ): Promise<WmoRecoveryMakeKnownPayload> {
    return ctx.get(RecoveryStepsService).makeKnown(ctx.caller, input);
  }

  @Mutation(() => WmoRecoveryPaymentRecordPayload, {
    description:
      'Records what was paid; the last cent closes it.\n\nDutch: betaling vastleggen\nLaw: Wmo 2015, art. 2.4.1',
  })
  wmoRecoveryPaymentRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoRecoveryPaymentRecordInput, INPUT) input: WmoRecoveryPaymentRecordInput,
  ): Promise<WmoRecoveryPaymentRecordPayload> {
    return ctx.get(RecoveryStepsService).recordPayment(ctx.caller, input);
  }

  @Mutation(() => WmoRecoveryRemindPayload, {
    description:
      'Reminds to pay within two weeks, when the term to pay has passed.\n\n' +
      'Dutch: aanmanen\nLaw: Awb, art. 4:112; Wmo 2015, art. 2.4.1',
  })
  wmoRecoveryRemind(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoRecoveryRemindInput, INPUT) input: WmoRecoveryRemindInput,
  ): Promise<WmoRecoveryRemindPayload> {
    return ctx.get(RecoveryStepsService).remind(ctx.caller, input);
  }

  @Mutation(() => WmoRecoveryWritIssuePayload, {
    description:
      'Issues a writ of execution, when the two weeks of the reminder have passed.\n\n' +
      'Dutch: dwangbevel uitvaardigen\nLaw: Wmo 2015, art. 2.4.1 lid 2; Awb, art. 4:117',
  })
  wmoRecoveryWritIssue(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoRecoveryWritIssueInput, INPUT) input: WmoRecoveryWritIssueInput,
  ): Promise<WmoRecoveryWritIssuePayload> {
    return ctx.get(RecoveryStepsService).issueWrit(ctx.caller, input);
  }

  @Mutation(() => WmoRecoveryDropPayload, {
    description:
      'Gives it up: what was not paid is claimed no more.\n\n' +
      'Dutch: intrekken of kwijtschelden\nLaw: Wmo 2015, art. 2.4.1 lid 1',
  })
  wmoRecoveryDrop(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoRecoveryDropInput, INPUT) input: WmoRecoveryDropInput,
  ): Promise<WmoRecoveryDropPayload> {
    return ctx.get(RecoveryStepsService).drop(ctx.caller, input);
  }
}
