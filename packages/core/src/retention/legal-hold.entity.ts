import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Resident } from '../resident/resident.entity';

/** A resident does not see it: that a claim or an investigation is under way is not told here. */
@ObjectType({
  implements: Node,
  description:
    'What may not be destroyed while it is in force, whatever term or request: everything of a resident, or one ' +
    'record.\n\nDutch: bewaarplicht (opschorting van vernietiging)\nLaw: AVG, art. 17 lid 3 (e)',
})
@Entity({ schema: 'core', name: 'legal_hold' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: NO_ROW, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class LegalHold extends Node {
  @Column('uuid', { nullable: true })
  residentId: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Retention rule of the one record; null for a hold on a resident.',
  })
  ruleCode: string | null;

  @Column('uuid', { nullable: true })
  @Field(() => ID, {
    name: 'record',
    nullable: true,
    description: 'The one record, by its id: the rule says of what kind. Null for a hold on a resident.',
  })
  recordId: string | null;

  @Column('text')
  @Field(() => String, { description: 'Why it must be kept: a court case, an objection, an investigation.' })
  reason: string;

  /** Subject of the token of whoever placed it. */
  @Column('text')
  @Field(() => String, { description: 'Subject of whoever placed it.' })
  placedBy: string;

  @Column('date')
  @Field(() => Day, { description: 'First day in force (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer in force (exclusive); null while it lasts.' })
  untilOn: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Resident, {
    description: 'Whose records are kept; null for a hold on one record.',
    from: 'residentId',
  })
  readonly resident: Resident | null;
}
