import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { SafetyReason } from './safety-reason.type';
import {
  SafetySuppressInput,
  SafetySuppressionEndInput,
  SafetySuppressionEndPayload,
  SafetySuppressPayload,
} from './safety.inputs';
import { SafetyService } from './safety.service';

@Resolver()
export class SafetyResolver {
  @Query(() => [SafetyReason], {
    description: 'Reasons why nothing of a resident may go out.\n\nDutch: redenen van een veiligheidsmaatregel',
  })
  safetyReasons(@Ctx() ctx: RequestContext): SafetyReason[] {
    return ctx.get(SafetyService).reasons();
  }

  @Mutation(() => SafetySuppressPayload, {
    description:
      'Holds back all that would go out of a resident.\n\n' +
      'Dutch: veiligheidsmaatregel treffen\nStandard: iStandaarden OP003',
  })
  safetySuppress(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SafetySuppressInput, { description: 'Of whom, and why.' }) input: SafetySuppressInput,
  ): Promise<SafetySuppressPayload> {
    return ctx.get(SafetyService).suppress(ctx.caller, input);
  }

  @Mutation(() => SafetySuppressionEndPayload, {
    description: 'Ends a measure: exchange is safe again.\n\nDutch: veiligheidsmaatregel beëindigen',
  })
  safetySuppressionEnd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SafetySuppressionEndInput, { description: 'Which and when.' })
    input: SafetySuppressionEndInput,
  ): Promise<SafetySuppressionEndPayload> {
    return ctx.get(SafetyService).end(ctx.caller, input);
  }
}
