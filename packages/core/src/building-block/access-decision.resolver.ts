import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  AccessDecideInput,
  AccessDecidePayload,
  LegalityCheckInput,
  LegalityCheckPayload,
} from './access-decision.inputs';
import { AccessDecisionService } from './access-decision.service';

@Resolver()
export class AccessDecisionResolver {
  @Mutation(() => AccessDecidePayload, {
    description:
      'Records what gives access to tailored support.\n\nDutch: toegang verlenen\nLaw: Wmo 2015, art. 2.3.5 lid 2',
  })
  accessDecide(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AccessDecideInput, { description: 'The building block and the decision.' })
    input: AccessDecideInput,
  ): Promise<AccessDecidePayload> {
    return ctx.get(AccessDecisionService).decide(ctx.caller, input);
  }

  @Mutation(() => LegalityCheckPayload, {
    description:
      'Checks whether a decision on access is lawful; nothing else can be found.\n\nDutch: rechtmatigheid toetsen',
  })
  legalityCheck(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => LegalityCheckInput, { description: 'The decision and the outcome.' }) input: LegalityCheckInput,
  ): Promise<LegalityCheckPayload> {
    return ctx.get(AccessDecisionService).check(ctx.caller, input);
  }
}
