import type { RequestContext } from '@eenplan/kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { SignalKindService } from './signal-kind.service';
import { SignalKindEntry } from './signal-kind.type';

@Resolver()
export class SignalKindResolver {
  @Query(() => [SignalKindEntry], {
    description:
      'Every kind of signal by code, with the form of its payload and whether it is taken in today.\n\nDutch: soorten signalen',
  })
  signalKinds(@Ctx() ctx: RequestContext): Promise<SignalKindEntry[]> {
    return ctx.get(SignalKindService).list(ctx.caller);
  }
}
