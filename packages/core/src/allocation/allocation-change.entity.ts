import { Day, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { AllocationFrequency } from './allocation.enum';
import { OF_VISIBLE_ALLOCATION } from './own-allocation';
import { Resident } from '../resident/resident.entity';

@ObjectType({
  implements: Node,
  description: 'What was allocated at first, or after a change.\n\nDutch: wijziging van de toewijzing',
})
@Entity({ schema: 'core', name: 'allocation_change' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: OF_VISIBLE_ALLOCATION,
  RESIDENT: `row.resident_id = any(:files::uuid[]) and ${OF_VISIBLE_ALLOCATION}`,
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class AllocationChange extends Node {
  @Column('uuid')
  allocationId: string;

  @Column('uuid')
  residentId: string;

  @Column('integer')
  @Field(() => Int, { description: 'Its number, from 1: what was allocated at first.' })
  number: number;

  @Column('integer')
  @Field(() => Int, { description: 'How much from then on, in the unit of the allocation.' })
  volume: number;

  @Column('text')
  @Field(() => AllocationFrequency, { description: 'Per what time.' })
  frequency: AllocationFrequency;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer (exclusive); null without an end.' })
  untilOn: string | null;

  @Column('date')
  @Field(() => Day, { description: 'Day it was decided.' })
  changedOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day the provider agreed; null where that was not asked.' })
  providerAgreedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why, in words; null of what was allocated at first.' })
  reason: string | null;

  /** Subject of the token of whoever decided. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;
}
