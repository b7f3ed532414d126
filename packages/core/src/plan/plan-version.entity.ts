import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OF_OWN_PLAN } from '../household/own-household';
import { PlanVersionResident } from './plan-version-resident.entity';
import { Professional } from './professional.entity';
import { Plan } from './plan.entity';

/** Never changed. What the plan held follows from the dates of its parts: `Plan.goals(on:)` with `adoptedOn`. */
@ObjectType({
  implements: Node,
  description:
    'A version of a plan: what household and professional adopted together on a day. Its goals and building blocks are ' +
    'those of the plan on that day.\n\nDutch: vastgestelde versie van het plan',
})
@Entity({ schema: 'core', name: 'plan_adoption' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'planId', of: () => Plan }] })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: OF_OWN_PLAN, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class PlanVersion extends Node {
  @Column('uuid')
  planId: string;

  @Column('integer')
  @Field(() => Int, { description: 'From 1, in the order of adoption.' })
  number: number;

  @Column('date')
  @Field(() => Day, { description: 'Day it was adopted.\n\nDutch: vastgesteld op' })
  adoptedOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'Day that was agreed to look at the plan again; null of a plan from before that was asked.\n\nDutch: evaluatiemoment',
  })
  reviewOn: string | null;

  @Column('uuid', { nullable: true })
  professionalId: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'How the household agreed, such as by signing at the kitchen table; null when nobody recorded it.',
  })
  agreement: string | null;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Professional, {
    description: 'The professional who adopted it; null when nobody recorded it.',
    from: 'professionalId',
  })
  readonly professional: Professional | null;

  @Edge(() => PlanVersionResident, {
    description: 'Who of the household agreed.',
    many: true,
    by: 'adoptionId',
  })
  readonly agreedBy: PlanVersionResident[];
}
