import { type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import * as acts from './signal-act.inputs';
import type { ActPayload } from './signal-act';
import { SignalIntakeService } from './signal-intake.service';
import { SignalPartnerService } from './signal-partner.service';
import { SignalWorkService } from './signal-work.service';
import { signalConnection } from './signal.connection';
import { Signal } from './signal.entity';
import { SignalState } from './signal.enum';
import { SignalsSubmitInput, SignalsSubmitPayload, SignalSubmitInput, SignalSubmitPayload } from './signal.inputs';
import { SignalService } from './signal.service';

@Resolver()
export class SignalResolver {
  @Query(() => Signal, {
    nullable: true,
    description: 'One signal; null when there is none that you may see.\n\nDutch: signaal',
  })
  signal(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the signal, which is that of its receipt.' }) id: string,
  ): Promise<Signal | null> {
    return ctx.get(SignalService).find(ctx.caller, id);
  }

  @Query(() => signalConnection.Connection, {
    description: 'Signals in a state, oldest first; a partner sees its own.\n\nDutch: signalen',
  })
  signals(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('state', () => SignalState, { nullable: true, description: 'How far they have come; all when left out.' })
    state?: SignalState | null,
  ): Promise<Page<Signal>> {
    return ctx.get(SignalService).list(ctx.caller, state, page);
  }

  @Query(() => signalConnection.Connection, {
    description: 'Signals to repair or to refuse, oldest first.\n\nDutch: signalen in quarantaine',
  })
  signalQuarantine(@Ctx() ctx: RequestContext, @Args(() => PageArgs) page: PageArgs): Promise<Page<Signal>> {
    return ctx.get(SignalService).quarantine(ctx.caller, page);
  }

  @Mutation(() => SignalSubmitPayload, {
    description:
      'Sends a signal. For partners. May be repeated: the same reference with the same content gives the same receipt ' +
      'for ever.\n\nDutch: signaal doorgeven',
  })
  signalSubmit(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SignalSubmitInput, { description: 'The signal.' }) input: SignalSubmitInput,
  ): Promise<SignalSubmitPayload> {
    return ctx.get(SignalIntakeService).submit(ctx.caller, input);
  }

  @Mutation(() => SignalsSubmitPayload, {
    description:
      'Sends up to 1,000 signals, each judged and answered by itself. For partners. May be repeated, whole or in part.\n\n' +
      'Dutch: signalen doorgeven',
  })
  signalsSubmit(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SignalsSubmitInput, { description: 'The signals.' }) input: SignalsSubmitInput,
  ): Promise<SignalsSubmitPayload> {
    return ctx.get(SignalIntakeService).submitAll(ctx.caller, input);
  }

  @Mutation(() => acts.SignalCorrectPayload, {
    description:
      'Puts an own signal right, until somebody works on it. For partners.\n\nDutch: signaal corrigeren\nLaw: AVG, art. 16',
  })
  signalCorrect(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => acts.SignalCorrectInput, { description: 'The signal as it should be.' })
    input: acts.SignalCorrectInput,
  ): Promise<ActPayload> {
    return ctx.get(SignalPartnerService).correct(ctx.caller, input);
  }

  @Mutation(() => acts.SignalWithdrawPayload, {
    description:
      'Takes an own signal back, until somebody works on it. For partners.\n\nDutch: signaal intrekken\nLaw: AVG, art. 21',
  })
  signalWithdraw(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => acts.SignalWithdrawInput, { description: 'Which, and why.' }) input: acts.SignalWithdrawInput,
  ): Promise<ActPayload> {
    return ctx.get(SignalPartnerService).withdraw(ctx.caller, input);
  }

  @Mutation(() => acts.SignalRepairPayload, {
    description: 'Puts right what is wrong in a signal in quarantine.\n\nDutch: signaal herstellen\nLaw: AVG, art. 16',
  })
  signalRepair(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => acts.SignalRepairInput, { description: 'What is right.' }) input: acts.SignalRepairInput,
  ): Promise<ActPayload> {
    return ctx.get(SignalWorkService).repair(ctx.caller, input);
  }

  @Mutation(() => acts.SignalRefusePayload, {
    description: 'Does not take a signal up; the partner reads why.\n\nDutch: signaal weigeren',
  })
  signalRefuse(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => acts.SignalRefuseInput, { description: 'Which, and why.' }) input: acts.SignalRefuseInput,
  ): Promise<ActPayload> {
    return ctx.get(SignalWorkService).refuse(ctx.caller, input);
  }

  @Mutation(() => acts.SignalPickUpPayload, {
    description:
      'Begins to work on a signal; the month to tell whom it is about shows.\n\nDutch: signaal oppakken\nLaw: AVG, art. 14',
  })
  signalPickUp(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => acts.SignalPickUpInput, { description: 'Which signal.' }) input: acts.SignalPickUpInput,
  ): Promise<ActPayload> {
    return ctx.get(SignalWorkService).pickUp(ctx.caller, input);
  }

  @Mutation(() => acts.SignalClosePayload, {
    description: 'Records what came of a signal.\n\nDutch: signaal afhandelen',
  })
  signalClose(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => acts.SignalCloseInput, { description: 'What came of it.' }) input: acts.SignalCloseInput,
  ): Promise<ActPayload> {
    return ctx.get(SignalWorkService).close(ctx.caller, input);
  }

  @Mutation(() => acts.SignalResidentInformedPayload, {
    description: 'Records when and how whom a signal is about was told of it.\n\nDutch: informeren\nLaw: AVG, art. 14',
  })
  signalResidentInformed(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => acts.SignalResidentInformedInput, { description: 'When and how.' })
    input: acts.SignalResidentInformedInput,
  ): Promise<ActPayload> {
    return ctx.get(SignalWorkService).informed(ctx.caller, input);
  }
}
