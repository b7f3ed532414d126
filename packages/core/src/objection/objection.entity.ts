import { Day, Edge, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OF_OWN_FILE, OF_VISIBLE_DECISION } from '../application/own-application';
import { Decision } from '../decision/decision.entity';
import { Professional } from '../plan/professional.entity';
import { Resident } from '../resident/resident.entity';
import { Term } from '../term/term.entity';
import { ObjectionInformalOutcome, ObjectionOutcome, ObjectionState } from './objection.enum';

@ObjectType({
  implements: Node,
  description: 'What a resident has against a decision.\n\nDutch: bezwaar\nLaw: Awb, art. 1:5 lid 1 and 6:4',
})
@Entity({ schema: 'core', name: 'objection' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: OF_VISIBLE_DECISION,
  RESIDENT: `${OF_OWN_FILE} and ${OF_VISIBLE_DECISION}`,
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class Objection extends Node {
  @Column('uuid')
  decisionId: string;

  @Column('uuid')
  caseId: string;

  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => ObjectionState, { description: 'How far it has come.' })
  state: ObjectionState;

  @Column('date')
  @Field(() => Day, { description: 'Day it was lodged.\n\nDutch: ingediend op\nLaw: Awb, art. 6:9' })
  lodgedOn: string;

  @Column('text')
  @Field(() => String, { description: 'What the resident has against it.\n\nDutch: gronden\nLaw: Awb, art. 6:5' })
  grounds: string;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Does a committee advise on it?\n\nLaw: Awb, art. 7:13' })
  withCommittee: boolean;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why it is late, as the resident says; null when nothing was said.',
  })
  lateReason: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day of the informal approach; null until then.' })
  informalOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => ObjectionInformalOutcome, { nullable: true, description: 'What the informal approach came to.' })
  informalOutcome: ObjectionInformalOutcome | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What was said and agreed in it.' })
  informalReport: string | null;

  @Column('text', { nullable: true })
  @Field(() => ObjectionOutcome, { nullable: true, description: 'What came of it; null until then.' })
  outcome: ObjectionOutcome | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day it was settled; null until then.' })
  settledOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What that rests on; null until then.\n\nLaw: Awb, art. 7:12' })
  motivation: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day of the hearing; null without one.\n\nLaw: Awb, art. 7:2' })
  heardOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why nobody was heard; null otherwise.\n\nLaw: Awb, art. 7:3' })
  notHeardBecause: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why it was looked at though late; null otherwise.\n\nDutch: verschoonbaar\nLaw: Awb, art. 6:11',
  })
  excusedBecause: string | null;

  @Column('uuid', { nullable: true })
  professionalId: string | null;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  /** Subject of the token of whoever lodged it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Decision, { description: 'What it is against.', from: 'decisionId' })
  readonly decision: Decision | null;

  @Edge(() => Resident, { description: 'Who objects; null when you may not see this resident.', from: 'residentId' })
  readonly resident: Resident | null;

  @Edge(() => Professional, {
    description: 'Who decided on it, never who took the decision; null when nobody did.',
    from: 'professionalId',
  })
  readonly decider: Professional | null;

  @Edge(() => Term, {
    description: 'Its clock: until when it is decided on.\n\nDutch: beslistermijn\nLaw: Awb, art. 7:10',
    many: true,
    nullable: true,
    by: 'subjectId',
    order: { triggeredOn: 'asc' },
  })
  readonly terms: Term[] | null;
}
