import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Case } from '../case/case.entity';
import { Resident } from '../resident/resident.entity';
import { ComplaintInformalOutcome, ComplaintSettlement, ComplaintState } from './complaint.enum';

@ObjectType({
  implements: Node,
  description: 'A complaint about how the municipality behaved.\n\nDutch: klacht\nLaw: Awb, art. 9:1 lid 1',
})
@Entity({ schema: 'core', name: 'complaint' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class Complaint extends Node {
  @Column('uuid')
  residentId: string;

  @Column('uuid', { nullable: true })
  caseId: string | null;

  @Column('text')
  @Field(() => ComplaintState, { description: 'How far it has come.' })
  state: ComplaintState;

  @Column('date')
  @Field(() => Day, { description: 'Day it was lodged.\n\nDutch: ingediend op' })
  lodgedOn: string;

  @Column('text')
  @Field(() => String, { description: 'What it is about, in the words of the resident.' })
  about: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day of the informal approach; null until then.' })
  informalOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => ComplaintInformalOutcome, { nullable: true, description: 'What the informal approach came to.' })
  informalOutcome: ComplaintInformalOutcome | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What was said and agreed in it.' })
  informalReport: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day it was settled; null until then.\n\nDutch: afgehandeld op' })
  settledOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => ComplaintSettlement, { nullable: true, description: 'How it was settled; null until then.' })
  settlement: ComplaintSettlement | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What was found and concluded.\n\nDutch: bevindingen\nLaw: Awb, art. 9:12 lid 1',
  })
  settlementReport: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  /** Subject of the token of whoever lodged it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Resident, { description: 'Who complains; null when you may not see this resident.', from: 'residentId' })
  readonly resident: Resident | null;

  @Edge(() => Case, { description: 'The case it is about; null when it is about none.', from: 'caseId' })
  readonly case: Case | null;
}
