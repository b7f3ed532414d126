import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  ConsentRecordInput,
  ConsentRecordPayload,
  ConsentWithdrawInput,
  ConsentWithdrawPayload,
} from './consent.inputs';
import { ConsentService } from './consent.service';

@Resolver()
export class ConsentResolver {
  @Mutation(() => ConsentRecordPayload, {
    description:
      'Records consent of a resident, where the law asks for it.\n\n' +
      'Dutch: toestemming vastleggen\nLaw: Wmo 2015, art. 5.1.1 lid 4 and art. 5.3.3',
  })
  consentRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ConsentRecordInput, { description: 'What for, and by whom.' }) input: ConsentRecordInput,
  ): Promise<ConsentRecordPayload> {
    return ctx.get(ConsentService).record(ctx.caller, input);
  }

  @Mutation(() => ConsentWithdrawPayload, {
    description: 'Takes consent back.\n\nDutch: toestemming intrekken\nLaw: AVG, art. 7 lid 3',
  })
  consentWithdraw(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ConsentWithdrawInput, { description: 'Which, and by whom.' }) input: ConsentWithdrawInput,
  ): Promise<ConsentWithdrawPayload> {
    return ctx.get(ConsentService).withdraw(ctx.caller, input);
  }
}
