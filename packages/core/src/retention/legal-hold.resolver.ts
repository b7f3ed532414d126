import { type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { LegalHold } from './legal-hold.entity';
import {
  LegalHoldLiftInput,
  LegalHoldLiftPayload,
  LegalHoldPlaceInput,
  LegalHoldPlacePayload,
} from './legal-hold.inputs';
import { LegalHoldService } from './legal-hold.service';
import { legalHoldConnection } from './retention.connection';

@Resolver()
export class LegalHoldResolver {
  @Query(() => legalHoldConnection.Connection, {
    description: 'Legal holds, also lifted ones, by first day.\n\nDutch: bewaarplichten',
  })
  legalHolds(@Ctx() ctx: RequestContext, @Args(() => PageArgs) page: PageArgs): Promise<Page<LegalHold>> {
    return ctx.get(LegalHoldService).list(ctx.caller, page);
  }

  @Mutation(() => LegalHoldPlacePayload, {
    description: 'Keeps records from being destroyed, from today.\n\nDutch: vernietiging opschorten',
  })
  legalHoldPlace(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => LegalHoldPlaceInput, { description: 'What to keep, and why.' }) input: LegalHoldPlaceInput,
  ): Promise<LegalHoldPlacePayload> {
    return ctx.get(LegalHoldService).place(ctx.caller, input);
  }

  @Mutation(() => LegalHoldLiftPayload, {
    description:
      'Lifts a legal hold from today: what is past its term goes with the next run.\n\nDutch: opschorting opheffen',
  })
  legalHoldLift(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => LegalHoldLiftInput, { description: 'Which hold.' }) input: LegalHoldLiftInput,
  ): Promise<LegalHoldLiftPayload> {
    return ctx.get(LegalHoldService).lift(ctx.caller, input);
  }
}
