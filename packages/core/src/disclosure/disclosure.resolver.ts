import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { DisclosureRecordInput, DisclosureRecordPayload } from './disclosure.inputs';
import { DisclosureService } from './disclosure.service';

@Resolver()
export class DisclosureResolver {
  @Mutation(() => DisclosureRecordPayload, {
    description:
      'Records what is given of a resident to somebody outside, before it goes.\n\n' +
      'Dutch: verstrekking vastleggen\nLaw: Wmo 2015, art. 5.2.1 and art. 5.3.3',
  })
  disclosureRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DisclosureRecordInput, { description: 'What, to whom and what for.' })
    input: DisclosureRecordInput,
  ): Promise<DisclosureRecordPayload> {
    return ctx.get(DisclosureService).record(ctx.caller, input);
  }
}
