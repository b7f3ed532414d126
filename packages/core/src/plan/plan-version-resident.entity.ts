import { Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OF_OWN_PLAN } from '../household/own-household';
import { Resident } from '../resident/resident.entity';
import { Plan } from './plan.entity';

@ObjectType({
  implements: Node,
  description: 'A member of the household who agreed with a version of the plan.\n\nDutch: akkoord van een bewoner',
})
@Entity({ schema: 'core', name: 'plan_adoption_resident' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'planId', of: () => Plan }] })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: OF_OWN_PLAN, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class PlanVersionResident extends Node {
  @Column('uuid')
  planId: string;

  @Column('uuid')
  adoptionId: string;

  @Column('uuid')
  residentId: string;

  @Edge(() => Resident, { description: 'Who agreed; null when you may not see this resident.', from: 'residentId' })
  readonly resident: Resident | null;
}
