import { Day, type RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { SignalServiceLevel } from './signal-service-level.entity';
import { SignalServiceLevelService } from './signal-service-level.service';

@Resolver()
export class SignalServiceLevelResolver {
  @Query(() => [SignalServiceLevel], {
    description:
      'How soon the municipality acts on each kind of signal, by kind.\n\nDutch: servicenormen voor signalen',
  })
  signalServiceLevels(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: 'The day to look at; today when left out.' }) on?: string,
  ): Promise<SignalServiceLevel[]> {
    return ctx.get(SignalServiceLevelService).list(ctx.caller, on ?? undefined);
  }
}
