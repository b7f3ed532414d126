import { Day, Edge, EVERY_ROW, Instant, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OF_OWN_PLAN } from '../household/own-household';
import { Professional } from './professional.entity';
import { Plan } from './plan.entity';

@ObjectType({
  implements: Node,
  description: 'A review of the plan that was moved to another day.\n\nDutch: verplaatste evaluatie',
})
@Entity({ schema: 'core', name: 'plan_review_move' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'planId', of: () => Plan }] })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: OF_OWN_PLAN, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class PlanReviewMove extends Node {
  @Column('uuid')
  planId: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'The day it was on; null when there was none.' })
  fromOn: string | null;

  @Column('date')
  @Field(() => Day, { description: 'The day it went to.' })
  toOn: string;

  @Column('text')
  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Column('uuid')
  professionalId: string;

  @Column('timestamptz')
  @Field(() => Instant, { description: 'When it was moved.' })
  recordedAt: Date;

  @Edge(() => Professional, { description: 'Who moved it.', from: 'professionalId' })
  readonly professional: Professional | null;
}
