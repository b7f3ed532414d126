import type { RequestContext } from '@eenplan/kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { ProcessingActivityEntry } from './processing-activity.type';
import { PurposeService } from './purpose.service';

@Resolver()
export class PurposeResolver {
  @Query(() => [ProcessingActivityEntry], {
    description: 'The register of processing activities of this municipality, by code.\n\nDutch: verwerkingenregister',
  })
  processingActivities(@Ctx() ctx: RequestContext): ProcessingActivityEntry[] {
    return ctx.get(PurposeService).register(ctx.caller);
  }
}
