import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OF_OWN_PLAN } from '../household/own-household';
import { Resident } from '../resident/resident.entity';
import { CarerSupportFunction } from './plan.enum';
import { Plan } from './plan.entity';

@ObjectType({
  implements: Node,
  description:
    'What the plan holds for an informal carer, or the statement that there is no informal carer: then there is no ' +
    'function.\n\nDutch: ondersteuning van de mantelzorger\nLaw: Wmo 2015, art. 2.3.2 lid 4',
})
@Entity({ schema: 'core', name: 'plan_carer_support' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'planId', of: () => Plan }] })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: OF_OWN_PLAN, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class PlanCarerSupport extends Node {
  @Column('uuid')
  planId: string;

  @Column('uuid', { nullable: true })
  carerResidentId: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Name of the carer; null of a resident on file.' })
  carerName: string | null;

  @Column('text', { nullable: true })
  @Field(() => CarerSupportFunction, {
    nullable: true,
    description: 'What it is for; null in the statement that there is no informal carer.',
  })
  function: CarerSupportFunction | null;

  @Column('text')
  @Field(() => String, { description: 'What was agreed; or how it is known that there is no informal carer.' })
  agreement: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'How the carer was involved in drawing it up; null in the statement that there is none.',
  })
  involvement: string | null;

  @Column('date')
  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer so (exclusive); null while it lasts.' })
  untilOn: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Resident, {
    description:
      'The carer, when on file; null otherwise, or when you may not see this resident.\n\nDutch: mantelzorger',
    from: 'carerResidentId',
  })
  readonly carer: Resident | null;
}
