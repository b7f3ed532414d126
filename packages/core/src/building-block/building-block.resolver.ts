import type { RequestContext } from '@eenplan/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  BuildingBlockAddInput,
  BuildingBlockAddPayload,
  BuildingBlockTermsRecordInput,
  BuildingBlockTermsRecordPayload,
  BuildingBlockStartInput,
  BuildingBlockStartPayload,
  BuildingBlockEndInput,
  BuildingBlockEndPayload,
} from './building-block.inputs';
import { BuildingBlockService } from './building-block.service';

@Resolver()
export class BuildingBlockResolver {
  @Mutation(() => BuildingBlockAddPayload, {
    description: 'Proposes a building block on a rung of the ladder.\n\nDutch: bouwsteen opnemen',
  })
  buildingBlockAdd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => BuildingBlockAddInput, { description: 'The building block.' }) input: BuildingBlockAddInput,
  ): Promise<BuildingBlockAddPayload> {
    return ctx.get(BuildingBlockService).add(ctx.caller, input);
  }

  @Mutation(() => BuildingBlockTermsRecordPayload, {
    description:
      'Records what the household contributes, and the personal plan of a budget.\n\nDutch: voorwaarden vastleggen',
  })
  buildingBlockTermsRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => BuildingBlockTermsRecordInput, { description: 'The building block and its terms.' })
    input: BuildingBlockTermsRecordInput,
  ): Promise<BuildingBlockTermsRecordPayload> {
    return ctx.get(BuildingBlockService).recordTerms(ctx.caller, input);
  }

  @Mutation(() => BuildingBlockStartPayload, {
    description: 'Begins support.\n\nDutch: bouwsteen inzetten',
  })
  buildingBlockStart(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => BuildingBlockStartInput, { description: 'The building block and the day.' })
    input: BuildingBlockStartInput,
  ): Promise<BuildingBlockStartPayload> {
    return ctx.get(BuildingBlockService).start(ctx.caller, input);
  }

  @Mutation(() => BuildingBlockEndPayload, {
    description: 'Ends support, with its reason.\n\nDutch: bouwsteen beëindigen',
  })
  buildingBlockEnd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => BuildingBlockEndInput, { description: 'The building block, the day and the reason.' })
    input: BuildingBlockEndInput,
  ): Promise<BuildingBlockEndPayload> {
    return ctx.get(BuildingBlockService).end(ctx.caller, input);
  }
}
