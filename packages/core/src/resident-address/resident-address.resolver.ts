import { Day, MunicipalityCode, type RequestContext } from '@eenplan/kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Resident } from '../resident/resident.entity';
import { residentAddress } from './resident-address.edges';
import type { ResidentAddress } from './resident-address.entity';
import {
  ResidentAddressEndInput,
  ResidentAddressEndPayload,
  ResidentAddressRecordInput,
  ResidentAddressRecordPayload,
  ResidentMoveInput,
  ResidentMovePayload,
} from './resident-address.inputs';
import { ResidentAddressService } from './resident-address.service';

@Resolver(() => Resident)
export class ResidentAddressResolver {
  @FieldResolver(() => MunicipalityCode, {
    nullable: true,
    description:
      'The Dutch municipality where the resident lives on the given day; null when that is abroad or not known.\n\n' +
      'Dutch: woongemeente\nLaw: Wmo 2015, art. 1.2.1',
  })
  async municipalityOfResidence(
    @Root() resident: Resident,
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, {
      nullable: true,
      description: 'The day to look at (peildatum); today in Europe/Amsterdam when left out.',
    })
    on?: string,
  ): Promise<string | null> {
    const address = (await ctx.loaders.load(residentAddress, resident, on)) as ResidentAddress | null;
    return address?.municipalityOfResidence ?? null;
  }

  @Mutation(() => ResidentMovePayload, {
    description:
      'Records that a resident goes to live elsewhere: the new residence begins, the one before ends.\n\n' +
      'Dutch: verhuizing vastleggen',
  })
  residentMove(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ResidentMoveInput, { description: 'Who, when and where to.' }) input: ResidentMoveInput,
  ): Promise<ResidentMovePayload> {
    return ctx.get(ResidentAddressService).move(ctx.caller, input);
  }

  @Mutation(() => ResidentAddressRecordPayload, {
    description: 'Records an address for post or to stay at.\n\nDutch: postadres of verblijfadres vastleggen',
  })
  residentAddressRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ResidentAddressRecordInput, { description: 'Whose, which and when.' })
    input: ResidentAddressRecordInput,
  ): Promise<ResidentAddressRecordPayload> {
    return ctx.get(ResidentAddressService).record(ctx.caller, input);
  }

  @Mutation(() => ResidentAddressEndPayload, { description: 'Ends an address.\n\nDutch: adres beëindigen' })
  residentAddressEnd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ResidentAddressEndInput, { description: 'Which and when.' }) input: ResidentAddressEndInput,
  ): Promise<ResidentAddressEndPayload> {
    return ctx.get(ResidentAddressService).end(ctx.caller, input);
  }
}
