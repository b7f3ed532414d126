import { Day, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { CarerLoadLevel } from './care.enum';
import { CareRelation } from './care-relation.entity';

/** It is of the carer: whoever is cared for does not read how heavy that weighs. */
const OF_OWN_CARE = `exists (
  select 1 from core.care_relation own
  where own.municipality = row.municipality and own.id = row.care_relation_id and own.carer_resident_id = :residentId)`;

@ObjectType({
  implements: Node,
  description:
    'How heavy care weighs on the carer, from the day it was assessed until the next time.\n\n' +
    'Dutch: belasting van de mantelzorger',
})
@Entity({ schema: 'core', name: 'carer_load' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'careRelationId', of: () => CareRelation }] })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: OF_OWN_CARE, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class CarerLoad extends Node {
  @Column('uuid')
  careRelationId: string;

  @Column('text')
  @Field(() => CarerLoadLevel, { description: 'How heavy.' })
  level: CarerLoadLevel;

  @Column('date')
  @Field(() => Day, { name: 'assessedOn', description: 'The day it was assessed; it holds until the next.' })
  fromOn: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'By what guideline or how; null when not said.' })
  method: string | null;

  /** Subject of the token of whoever assessed it. */
  @Column('text')
  assessedBy: string;

  @Column('timestamptz')
  recordedAt: Date;
}
