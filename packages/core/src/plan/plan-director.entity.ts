import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OF_OWN_PLAN } from '../household/own-household';
import { Resident } from '../resident/resident.entity';
import { Professional } from './professional.entity';
import { Plan } from './plan.entity';

/** Read from a view: only starts are stored, the end of a period is the next start. */
@ObjectType({
  implements: Node,
  description:
    'The one who directs a plan, for a period: a professional, the resident, or somebody else.\n\nDutch: regisseur',
})
@Entity({ schema: 'core', name: 'plan_director_period' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'planId', of: () => Plan }] })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: OF_OWN_PLAN, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class PlanDirector extends Node {
  @Column('uuid')
  planId: string;

  @Column('uuid', { nullable: true })
  residentId: string | null;

  @Column('uuid', { nullable: true })
  professionalId: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Name of a director who is neither a resident on file nor a professional; null otherwise.',
  })
  name: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What such a director is to the household; null otherwise.' })
  relation: string | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Were the residents able to direct, as seen then? Null when nobody recorded it.',
  })
  residentsCanDirect: boolean | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Was this director chosen together with the household? Null when nobody recorded it.',
  })
  chosenTogether: boolean | null;

  @Column('date')
  @Field(() => Day, { description: 'First day as director (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'First day of the next director (exclusive); null while there is none.',
  })
  untilOn: string | null;

  @Edge(() => Resident, { description: 'The resident who directs; null when another does.', from: 'residentId' })
  readonly resident: Resident | null;

  @Edge(() => Professional, {
    description: 'The professional who directs; null when another does.',
    from: 'professionalId',
  })
  readonly professional: Professional | null;
}
