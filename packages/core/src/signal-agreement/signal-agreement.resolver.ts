import { Day, type RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { SignalAgreement } from './signal-agreement.entity';
import { SignalAgreementService } from './signal-agreement.service';

@Resolver()
export class SignalAgreementResolver {
  @Query(() => [SignalAgreement], {
    description:
      'Which partner may send which kind of signal, by kind; a partner sees its own.\n\nDutch: afspraken over signalen',
  })
  signalAgreements(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: 'The day to look at; today when left out.' }) on?: string,
  ): Promise<SignalAgreement[]> {
    return ctx.get(SignalAgreementService).list(ctx.caller, on ?? undefined);
  }
}
