import { type Page, ReadsRows, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { TermActService } from './term-act.service';
import { TermCalculateInput, TermCalculatePayload } from './term-calculation.inputs';
import { TermCalculationService } from './term-calculation.service';
import { termRead } from './term-read';
import { TermRuleEntry } from './term-rule.type';
import type { TermWarning } from './term-warning.entity';
import { termConnection, termWarningConnection } from './term.connection';
import { Term } from './term.entity';
import { TermDefaultNotifyInput, TermDefaultNotifyPayload, TermLaterDateNotifyInput } from './term.inputs';
import { TermLaterDateNotifyPayload, TermProlongInput, TermProlongPayload, TermRecalculateInput } from './term.inputs';
import { TermRecalculatePayload, TermResumeInput, TermResumePayload, TermsArgs, TermSuspendInput } from './term.inputs';
import { TermSuspendPayload, TermWarningsArgs } from './term.inputs';
import { TermService } from './term.service';

@Resolver()
export class TermResolver {
  @Query(() => Term, {
    nullable: true,
    description: 'One term; null when there is none that you may see.\n\nDutch: termijn',
  })
  term(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the term.' }) id: string,
  ): Promise<Term | null> {
    return ctx.get(TermService).find(ctx.caller, id);
  }

  @ReadsRows(termRead)
  @Query(() => termConnection.Connection, {
    description: 'The terms that you may see, the earliest due day first.\n\nDutch: werkvoorraad op termijn',
  })
  terms(@Ctx() ctx: RequestContext, @Args(() => TermsArgs) args: TermsArgs): Promise<Page<Term>> {
    return ctx.get(TermService).list(ctx.caller, args);
  }

  @Query(() => termWarningConnection.Connection, {
    description:
      'The warnings that still stand, the earliest due day first: the term is not done and still due that day.\n\n' +
      'Dutch: termijnwaarschuwingen',
  })
  termWarnings(
    @Ctx() ctx: RequestContext,
    @Args(() => TermWarningsArgs) args: TermWarningsArgs,
  ): Promise<Page<TermWarning>> {
    return ctx.get(TermService).warnings(ctx.caller, args);
  }

  @Query(() => [TermRuleEntry], {
    description: 'The clocks of every installed law, and of the Awb.\n\nDutch: termijnen in de wet',
  })
  termRules(
    @Ctx() ctx: RequestContext,
    @Arg('law', () => String, { nullable: true, description: 'Code of the law: `WMO`; every law when left out.' })
    law?: string,
  ): TermRuleEntry[] {
    return ctx.get(TermCalculationService).rules(law);
  }

  @Query(() => TermCalculatePayload, {
    description:
      'Counts a term without a case: no client has to count one itself.\n\n' +
      'Dutch: termijn berekenen\nLaw: Algemene termijnenwet (Atw), art. 1',
  })
  termCalculate(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => TermCalculateInput, { description: 'The rule and the days.' }) input: TermCalculateInput,
  ): Promise<TermCalculatePayload> {
    return ctx.get(TermCalculationService).calculate(ctx.caller, input);
  }

  @Mutation(() => TermSuspendPayload, {
    description: 'Records that a term stands still.\n\nDutch: opschorten\nLaw: Awb, art. 4:15',
  })
  termSuspend(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => TermSuspendInput, { description: 'The term, the ground and the days.' })
    input: TermSuspendInput,
  ): Promise<TermSuspendPayload> {
    return ctx.get(TermActService).suspend(ctx.caller, input);
  }

  @Mutation(() => TermResumePayload, {
    description: 'Records that a term runs again.\n\nDutch: hervatten\nLaw: Awb, art. 4:15',
  })
  termResume(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => TermResumeInput, { description: 'The term and the day.' }) input: TermResumeInput,
  ): Promise<TermResumePayload> {
    return ctx.get(TermActService).resume(ctx.caller, input);
  }

  @Mutation(() => TermLaterDateNotifyPayload, {
    description:
      'Records that the applicant was told of a later day.\n\nDutch: latere datum noemen\nLaw: Awb, art. 4:14',
  })
  termLaterDateNotify(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => TermLaterDateNotifyInput, { description: 'The term and the days.' })
    input: TermLaterDateNotifyInput,
  ): Promise<TermLaterDateNotifyPayload> {
    return ctx.get(TermActService).notifyLaterDate(ctx.caller, input);
  }

  @Mutation(() => TermProlongPayload, {
    description: 'Records that a term was adjourned.\n\nDutch: verdagen\nLaw: Awb, art. 7:10 lid 3',
  })
  termProlong(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => TermProlongInput, { description: 'The term, the length and the day.' })
    input: TermProlongInput,
  ): Promise<TermProlongPayload> {
    return ctx.get(TermActService).prolong(ctx.caller, input);
  }

  @Mutation(() => TermDefaultNotifyPayload, {
    description:
      'Records that a notice of default was received.\n\nDutch: ingebrekestelling ontvangen\nLaw: Awb, art. 4:17 lid 3',
  })
  termDefaultNotify(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => TermDefaultNotifyInput, { description: 'The term and the day.' })
    input: TermDefaultNotifyInput,
  ): Promise<TermDefaultNotifyPayload> {
    return ctx.get(TermActService).notifyDefault(ctx.caller, input);
  }

  @Mutation(() => TermRecalculatePayload, {
    description:
      'Counts a term again with the calendar of today; what it was is kept.\n\nDutch: herberekenen\nLaw: Atw, art. 3',
  })
  termRecalculate(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => TermRecalculateInput, { description: 'The term and why.' }) input: TermRecalculateInput,
  ): Promise<TermRecalculatePayload> {
    return ctx.get(TermActService).recalculate(ctx.caller, input);
  }
}
