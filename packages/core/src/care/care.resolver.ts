import { Day, type RequestContext } from '@eenplan/kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { CareRelation } from './care-relation.entity';
import {
  CareRelationEndInput,
  CareRelationEndPayload,
  CareRelationRecordInput,
  CareRelationRecordPayload,
  CarerLoadRecordInput,
  CarerLoadRecordPayload,
} from './care.inputs';
import { CareService } from './care.service';
import { youngCarerOn } from './young-carer';

@Resolver(() => CareRelation)
export class CareResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Is the carer younger than eighteen on the given day? Null when the birth date is not known, or not yours to ' +
      'see.\n\nDutch: jonge mantelzorger',
  })
  isYoungCarer(
    @Root() care: CareRelation,
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, {
      nullable: true,
      description: 'The day to look at (peildatum); today in Europe/Amsterdam when left out.',
    })
    on?: string,
  ): Promise<boolean | null> {
    return youngCarerOn(ctx.loaders, care, on ?? ctx.platform.clock.today());
  }

  @Mutation(() => CareRelationRecordPayload, {
    description: 'Records that somebody cares for a resident, unpaid.\n\nDutch: mantelzorg of vrijwilliger vastleggen',
  })
  careRelationRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CareRelationRecordInput, { description: 'Who, whom and how.' }) input: CareRelationRecordInput,
  ): Promise<CareRelationRecordPayload> {
    return ctx.get(CareService).record(ctx.caller, input);
  }

  @Mutation(() => CareRelationEndPayload, { description: 'Ends care.\n\nDutch: zorgrelatie beëindigen' })
  careRelationEnd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CareRelationEndInput, { description: 'Which and when.' }) input: CareRelationEndInput,
  ): Promise<CareRelationEndPayload> {
    return ctx.get(CareService).end(ctx.caller, input);
  }

  @Mutation(() => CarerLoadRecordPayload, {
    description: 'Records how heavy care weighs on the carer.\n\nDutch: belasting van de mantelzorger vastleggen',
  })
  carerLoadRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CarerLoadRecordInput, { description: 'Of which care, how heavy and when.' })
    input: CarerLoadRecordInput,
  ): Promise<CarerLoadRecordPayload> {
    return ctx.get(CareService).recordLoad(ctx.caller, input);
  }
}
