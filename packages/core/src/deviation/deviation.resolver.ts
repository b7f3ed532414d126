import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  DeviationDecideInput,
  DeviationDecidePayload,
  DeviationEndInput,
  DeviationEndPayload,
} from './deviation.inputs';
import { DeviationService } from './deviation.service';

@Resolver()
export class DeviationResolver {
  @Mutation(() => DeviationDecidePayload, {
    description:
      'Decides that a rule of one law is held back by another, for a period.\n\n' +
      'Dutch: afwijkingsbesluit nemen\nLaw: Awb, art. 4:84',
  })
  deviationDecide(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DeviationDecideInput, { description: 'The deviation.' }) input: DeviationDecideInput,
  ): Promise<DeviationDecidePayload> {
    return ctx.get(DeviationService).decide(ctx.caller, input);
  }

  @Mutation(() => DeviationEndPayload, {
    description: 'Ends a deviation before its time.\n\nDutch: afwijkingsbesluit beëindigen',
  })
  deviationEnd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DeviationEndInput, { description: 'The day and the reason.' }) input: DeviationEndInput,
  ): Promise<DeviationEndPayload> {
    return ctx.get(DeviationService).end(ctx.caller, input);
  }
}
