import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ResidentProfileRecordInput, ResidentProfileRecordPayload } from './resident-profile.inputs';
import { ResidentProfileService } from './resident-profile.service';

@Resolver()
export class ResidentProfileResolver {
  @Mutation(() => ResidentProfileRecordPayload, {
    description:
      'Records how a resident speaks, reads, decides and wants to be reached.\n\nDutch: profiel van de inwoner vastleggen',
  })
  residentProfileRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ResidentProfileRecordInput, { description: 'The profile.' }) input: ResidentProfileRecordInput,
  ): Promise<ResidentProfileRecordPayload> {
    return ctx.get(ResidentProfileService).record(ctx.caller, input);
  }
}
