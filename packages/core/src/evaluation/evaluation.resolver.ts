import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { EvaluationHoldInput, EvaluationHoldPayload } from './evaluation.inputs';
import { EvaluationService } from './evaluation.service';

@Resolver()
export class EvaluationResolver {
  @Mutation(() => EvaluationHoldPayload, {
    description: 'Records an evaluation with the view of the household.\n\nDutch: evaluatie houden',
  })
  evaluationHold(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => EvaluationHoldInput, { description: 'The evaluation.' }) input: EvaluationHoldInput,
  ): Promise<EvaluationHoldPayload> {
    return ctx.get(EvaluationService).hold(ctx.caller, input);
  }
}
