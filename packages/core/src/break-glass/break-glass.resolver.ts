import { type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { breakGlassConnection } from './break-glass.connection';
import type { BreakGlass } from './break-glass.entity';
import {
  BreakGlassCloseInput,
  BreakGlassClosePayload,
  BreakGlassOpenInput,
  BreakGlassOpenPayload,
  BreakGlassReviewInput,
  BreakGlassReviewPayload,
} from './break-glass.inputs';
import { BreakGlassService } from './break-glass.service';

@Resolver()
export class BreakGlassResolver {
  @Query(() => breakGlassConnection.Connection, {
    description: 'Who broke the glass, newest first; there from the moment it is broken.\n\nDutch: noodtoegang',
  })
  breakGlasses(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('unreviewed', () => Boolean, { nullable: true, description: 'Only what nobody has judged?' })
    unreviewed?: boolean,
  ): Promise<Page<BreakGlass>> {
    return ctx.get(BreakGlassService).list(ctx.caller, unreviewed ?? false, page);
  }

  @Mutation(() => BreakGlassOpenPayload, {
    description:
      'Breaks the glass: opens one household or resident in an emergency, for a while. An auditor sees it at once.\n\n' +
      'Dutch: noodtoegang nemen\nLaw: AVG, art. 6 lid 1 (d)',
  })
  breakGlassOpen(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => BreakGlassOpenInput, { description: 'Whose data, why and for how long.' })
    input: BreakGlassOpenInput,
  ): Promise<BreakGlassOpenPayload> {
    return ctx.get(BreakGlassService).open(ctx.caller, input);
  }

  @Mutation(() => BreakGlassClosePayload, { description: 'Ends an emergency before its time.' })
  breakGlassClose(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => BreakGlassCloseInput, { description: 'Which one.' }) input: BreakGlassCloseInput,
  ): Promise<BreakGlassClosePayload> {
    return ctx.get(BreakGlassService).close(ctx.caller, input);
  }

  @Mutation(() => BreakGlassReviewPayload, {
    description: 'Records whether it was right to break the glass.\n\nLaw: AVG, art. 24 lid 1',
  })
  breakGlassReview(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => BreakGlassReviewInput, { description: 'Which one, and what was found.' })
    input: BreakGlassReviewInput,
  ): Promise<BreakGlassReviewPayload> {
    return ctx.get(BreakGlassService).review(ctx.caller, input);
  }
}
