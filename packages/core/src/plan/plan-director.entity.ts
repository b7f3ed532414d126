import { Day, Edge, EVERY_ROW, NO_ROW, Node, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OF_OWN_PLAN } from '../household/own-household';
import { Resident } from '../resident/resident.entity';
import { Professional } from './professional.entity';

/** Read from a view: only starts are stored, the end of a period is the next start. */
@ObjectType({
  implements: Node,
  description: 'The one who directs a plan, for a period: a professional, or the resident.\n\nDutch: regisseur',
})
@Entity({ schema: 'core', name: 'plan_director_period' })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: OF_OWN_PLAN, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class PlanDirector extends Node {
  @Column('uuid')
  planId: string;

  @Column('uuid', { nullable: true })
  residentId: string | null;

  @Column('uuid', { nullable: true })
  professionalId: string | null;

  @Column('date')
  @Field(() => Day, { description: 'First day as director (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'First day of the next director (exclusive); null while there is none.',
  })
  untilOn: string | null;

  @Edge(() => Resident, { description: 'The resident who directs; null when a professional does.', from: 'residentId' })
  readonly resident: Resident | null;

  @Edge(() => Professional, {
    description: 'The professional who directs; null when a resident does.',
    from: 'professionalId',
  })
  readonly professional: Professional | null;
}
