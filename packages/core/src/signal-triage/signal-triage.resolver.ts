import { type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ActPayload } from '../signal/signal-act';
import { signalConnection } from '../signal/signal.connection';
import type { Signal } from '../signal/signal.entity';
import { SignalCaseService } from './signal-case.service';
import {
  SignalContactRecordInput,
  SignalContactRecordPayload,
  SignalEscalateInput,
  SignalEscalatePayload,
  SignalHandOverInput,
  SignalHandOverPayload,
  SignalLeadToCaseInput,
  SignalLeadToCasePayload,
  SignalTakeFromCaseInput,
  SignalTakeFromCasePayload,
} from './signal-triage.inputs';
import { SignalTriageService } from './signal-triage.service';

@Resolver()
export class SignalTriageResolver {
  @Query(() => signalConnection.Connection, {
    description: 'Signals that are not dealt with, oldest first.\n\nDutch: werkvoorraad signalen',
  })
  signalWorklist(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('teamId', () => ID, { nullable: true, description: 'Id of the team that has them; all when left out.' })
    teamId?: string | null,
    @Arg('isOverdue', () => Boolean, {
      nullable: true,
      description:
        'Only those past the day that the municipality promises to begin, or to seek contact; all when left out or false.',
    })
    isOverdue?: boolean | null,
  ): Promise<Page<Signal>> {
    return ctx
      .get(SignalTriageService)
      .worklist(ctx.caller, { teamId: teamId ?? null, isOverdue: isOverdue ?? null }, page);
  }

  @Mutation(() => SignalHandOverPayload, {
    description: 'Hands a complex signal to the team of the area (rule R29).\n\nDutch: signaal overdragen',
  })
  signalHandOver(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SignalHandOverInput, { description: 'The signal, and the team.' }) input: SignalHandOverInput,
  ): Promise<ActPayload> {
    return ctx.get(SignalTriageService).handOver(ctx.caller, input);
  }

  @Mutation(() => SignalContactRecordPayload, {
    description: 'Records that contact was sought (rule R27).\n\nDutch: contactpoging vastleggen',
  })
  signalContactRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SignalContactRecordInput, { description: 'The signal, and the contact.' })
    input: SignalContactRecordInput,
  ): Promise<ActPayload> {
    return ctx.get(SignalTriageService).recordContact(ctx.caller, input);
  }

  @Mutation(() => SignalLeadToCasePayload, {
    description:
      'Opens a case of the household, or joins the open one (rule R28).\n\nDutch: signaal koppelen aan casus',
  })
  signalLeadToCase(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SignalLeadToCaseInput, { description: 'The signal, and what is asked.' })
    input: SignalLeadToCaseInput,
  ): Promise<ActPayload> {
    return ctx.get(SignalCaseService).lead(ctx.caller, input);
  }

  @Mutation(() => SignalTakeFromCasePayload, {
    description:
      'Takes a signal from a case where it does not belong.\n\nDutch: signaal ontkoppelen\nLaw: AVG, art. 16',
  })
  signalTakeFromCase(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SignalTakeFromCaseInput, { description: 'The signal, and why.' })
    input: SignalTakeFromCaseInput,
  ): Promise<ActPayload> {
    return ctx.get(SignalCaseService).takeFrom(ctx.caller, input);
  }

  @Mutation(() => SignalEscalatePayload, {
    description: 'Closes a signal because safety is at stake and others were told (rule R35).\n\nDutch: opschalen',
  })
  signalEscalate(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SignalEscalateInput, { description: 'The signal, and who was told.' })
    input: SignalEscalateInput,
  ): Promise<ActPayload> {
    return ctx.get(SignalTriageService).escalate(ctx.caller, input);
  }
}
