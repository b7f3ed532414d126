import { Day, type RequestContext } from '@eenplan/kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { CustomaryItem } from './customary-item.type';
import { CustomaryService } from './customary.service';
import { PrecedingProvisionService } from './preceding-provision.service';
import { PrecedingProvision } from './preceding-provision.type';
import { Weighing } from './weighing.entity';
import { WmoWeighingRecordInput, WmoWeighingRecordPayload } from './weighing.inputs';
import { WeighingService } from './weighing.service';

@Resolver()
export class WeighingResolver {
  @Query(() => Weighing, {
    nullable: true,
    description:
      'One weighing; null when there is none that you may see.\n\nDutch: afweging\nLaw: Wmo 2015, art. 2.3.5 lid 3',
  })
  wmoWeighing(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the weighing.' }) id: string,
  ): Promise<Weighing | null> {
    return ctx.get(WeighingService).find(ctx.caller, id);
  }

  @Query(() => [PrecedingProvision], {
    description:
      'What may go before the Wmo, by code.\n\nDutch: voorliggende voorzieningen\nLaw: Wmo 2015, art. 2.3.5 lid 5',
  })
  wmoPrecedingProvisions(@Ctx() ctx: RequestContext): Promise<PrecedingProvision[]> {
    return ctx.get(PrecedingProvisionService).list();
  }

  @Query(() => [CustomaryItem], {
    nullable: true,
    description:
      'What the municipality holds to be generally customary, and whether it is for a resident (rule R19); null when ' +
      'there is no resident that you may see.\n\nDutch: algemeen gebruikelijk\nLaw: Wmo 2015, art. 1.1.1',
  })
  wmoCustomaryItems(
    @Ctx() ctx: RequestContext,
    @Arg('residentId', () => ID, { description: 'Id of the resident.' }) residentId: string,
    @Arg('on', () => Day, { nullable: true, description: 'The day; today when left out.' }) on?: string,
  ): Promise<CustomaryItem[] | null> {
    return ctx.get(CustomaryService).list(ctx.caller, residentId, on);
  }

  @Mutation(() => WmoWeighingRecordPayload, {
    description:
      'Records what was weighed before a decision, in the order of the law.\n\n' +
      'Dutch: afweging vastleggen\nLaw: Wmo 2015, art. 2.3.5 lid 3',
  })
  wmoWeighingRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WmoWeighingRecordInput, { description: 'The steps.' }) input: WmoWeighingRecordInput,
  ): Promise<WmoWeighingRecordPayload> {
    return ctx.get(WeighingService).record(ctx.caller, input);
  }
}
