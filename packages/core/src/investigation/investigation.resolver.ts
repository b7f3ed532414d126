import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { InvestigationCompleteInput, InvestigationCompletePayload } from './investigation.inputs';
import { InvestigationStartInput, InvestigationStartPayload } from './investigation.inputs';
import { InvestigationService } from './investigation.service';

@Resolver()
export class InvestigationResolver {
  @Mutation(() => InvestigationStartPayload, {
    description:
      'Begins an investigation, once client support was pointed out.\n\n' +
      'Dutch: onderzoek starten\nLaw: Wmo 2015, art. 2.3.2 lid 1',
  })
  investigationStart(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => InvestigationStartInput, { description: 'The case and the day.' })
    input: InvestigationStartInput,
  ): Promise<InvestigationStartPayload> {
    return ctx.get(InvestigationService).start(ctx.caller, input);
  }

  @Mutation(() => InvestigationCompletePayload, {
    description:
      'Completes an investigation: own strength and network are weighed first.\n\n' +
      'Dutch: onderzoek afronden\nLaw: Wmo 2015, art. 2.3.2 lid 4',
  })
  investigationComplete(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => InvestigationCompleteInput, { description: 'What was weighed and found.' })
    input: InvestigationCompleteInput,
  ): Promise<InvestigationCompletePayload> {
    return ctx.get(InvestigationService).complete(ctx.caller, input);
  }
}
