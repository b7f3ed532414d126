import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ConversationHoldInput, ConversationHoldPayload } from './conversation.inputs';
import { ConversationService } from './conversation.service';

@Resolver()
export class ConversationResolver {
  @Mutation(() => ConversationHoldPayload, {
    description: 'Records a conversation with who was there.\n\nDutch: gesprek voeren\nLaw: Wmo 2015, art. 2.3.2 lid 1',
  })
  conversationHold(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ConversationHoldInput, { description: 'The conversation.' }) input: ConversationHoldInput,
  ): Promise<ConversationHoldPayload> {
    return ctx.get(ConversationService).hold(ctx.caller, input);
  }
}
