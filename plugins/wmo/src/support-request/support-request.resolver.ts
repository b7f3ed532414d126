import type { Page, RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { supportRequestConnection } from './support-request.edges';
import { SupportRequest } from './support-request.entity';
import {
  WmoSupportRequestConfirmInput,
  WmoSupportRequestConfirmPayload,
  WmoSupportRequestsArgs,
  WmoSupportRequestSubmitInput,
  WmoSupportRequestSubmitPayload,
} from './support-request.inputs';
import { SupportRequestService } from './support-request.service';

@Resolver()
export class SupportRequestResolver {
  @Query(() => SupportRequest, {
    nullable: true,
    description:
      'One support request; null when there is none that you may see.\n\nDutch: melding\nLaw: Wmo 2015, art. 2.3.2',
  })
  wmoSupportRequest(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the support request.' }) id: string,
  ): Promise<SupportRequest | null> {
    return ctx.get(SupportRequestService).find(ctx.caller, id);
  }

  @Query(() => supportRequestConnection.Connection, {
    description:
      'Support requests by day of receipt, the oldest first: all of them, or those that wait for something.\n\n' +
      'Dutch: meldingen, werkvoorraad\nLaw: Wmo 2015, art. 2.3.2',
  })
  wmoSupportRequests(
    @Ctx() ctx: RequestContext,
    @Args(() => WmoSupportRequestsArgs) args: WmoSupportRequestsArgs,
  ): Promise<Page<SupportRequest>> {
    return ctx.get(SupportRequestService).list(ctx.caller, args);
  }

  @Mutation(() => WmoSupportRequestSubmitPayload, {
    description: 'Records that a resident needs support.\n\nDutch: melding doen\nLaw: Wmo 2015, art. 2.3.2 lid 1',
  })
  wmoSupportRequestSubmit(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoSupportRequestSubmitInput, { description: 'The support request.' })
    input: WmoSupportRequestSubmitInput,
  ): Promise<WmoSupportRequestSubmitPayload> {
    return ctx.get(SupportRequestService).submit(ctx.caller, input);
  }

  @Mutation(() => WmoSupportRequestConfirmPayload, {
    description:
      'Confirms receipt of a support request.\n\nDutch: ontvangst bevestigen\nLaw: Wmo 2015, art. 2.3.2 lid 1',
  })
  wmoSupportRequestConfirm(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoSupportRequestConfirmInput, { description: 'Which support request.' })
    input: WmoSupportRequestConfirmInput,
  ): Promise<WmoSupportRequestConfirmPayload> {
    return ctx.get(SupportRequestService).confirm(ctx.caller, input);
  }
}
