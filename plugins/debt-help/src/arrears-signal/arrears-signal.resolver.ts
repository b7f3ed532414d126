import { PageArgs, type Page, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { arrearsSignalConnection } from './arrears-signal.connection';
import { ArrearsSignal } from './arrears-signal.entity';
import {
  DebtHelpArrearsSignalCloseInput,
  DebtHelpArrearsSignalClosePayload,
  DebtHelpArrearsSignalSubmitInput,
  DebtHelpArrearsSignalSubmitPayload,
} from './arrears-signal.inputs';
import { ArrearsSignalService } from './arrears-signal.service';

@Resolver()
export class ArrearsSignalResolver {
  @Query(() => ArrearsSignal, {
    nullable: true,
    description:
      'One arrears signal; null when there is none that you may see.\n\nDutch: vroegsignaal\nLaw: Wgs, art. 3 lid 1 (b)',
  })
  debtHelpArrearsSignal(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the arrears signal.' }) id: string,
  ): Promise<ArrearsSignal | null> {
    return ctx.get(ArrearsSignalService).find(ctx.caller, id);
  }

  @Query(() => arrearsSignalConnection.Connection, {
    description:
      'Arrears signals by the day they came in; a partner sees its own.\n\nDutch: vroegsignalen\nLaw: Wgs, art. 3 lid 1 (b)',
  })
  debtHelpArrearsSignals(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<ArrearsSignal>> {
    return ctx.get(ArrearsSignalService).list(ctx.caller, page);
  }

  @Mutation(() => DebtHelpArrearsSignalSubmitPayload, {
    description:
      'Signals that somebody is in arrears. For partners. May be repeated: the same reference with the same content ' +
      'gives the same signal.\n\nDutch: vroegsignaal doorgeven\nLaw: Wgs, art. 3 lid 1 (b)',
  })
  debtHelpArrearsSignalSubmit(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DebtHelpArrearsSignalSubmitInput, { description: 'The signal.' })
    input: DebtHelpArrearsSignalSubmitInput,
  ): Promise<DebtHelpArrearsSignalSubmitPayload> {
    return ctx.get(ArrearsSignalService).submit(ctx.caller, input);
  }

  @Mutation(() => DebtHelpArrearsSignalClosePayload, {
    description:
      'Records what came of an arrears signal.\n\nDutch: vroegsignaal afhandelen\nLaw: Wgs, art. 3 lid 1 (b)',
  })
  debtHelpArrearsSignalClose(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DebtHelpArrearsSignalCloseInput, { description: 'Which signal, and what came of it.' })
    input: DebtHelpArrearsSignalCloseInput,
  ): Promise<DebtHelpArrearsSignalClosePayload> {
    return ctx.get(ArrearsSignalService).close(ctx.caller, input);
  }
}
