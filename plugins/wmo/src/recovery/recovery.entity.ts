import { Decision, Professional, Resident, Term } from '@eenplan/core';
import { Day, Edge, EuroCents, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { RevisionFinding } from '../review/revision-finding.entity';
import { RecoveryPayment } from './recovery-payment.entity';
import { RecoveryDebtor, RecoveryState } from './recovery.enum';

/** A decision of its own (Awb 1:3), that nobody applied for: so it is none of core's. Whoever helped does not see it here. */
@ObjectType('WmoRecovery', {
  implements: Node,
  description:
    'A decision to claim back the money value of what was wrongly received.\n\n' +
    'Dutch: terugvordering\nLaw: Wmo 2015, art. 2.4.1',
})
@Entity({ schema: 'wmo', name: 'recovery' })
@PersonalData({
  category: 'WMO',
  subjects: [
    { by: 'residentId', of: () => Resident },
    { by: 'cooperatorResidentId', of: () => Resident },
  ],
})
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  // Awb 3:41: a resident learns of what is claimed from the client when it is made known.
  RESIDENT: "row.resident_id = any(:files::uuid[]) and row.debtor = 'CLIENT' and row.published_on is not null",
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class Recovery extends Node {
  @Column('uuid')
  decisionId: string;

  @Column('uuid')
  findingId: string;

  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => RecoveryDebtor, { description: 'From whom it is claimed.' })
  debtor: RecoveryDebtor;

  @Column('uuid', { nullable: true })
  cooperatorResidentId: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Name of who helped and is not on file; null otherwise.' })
  cooperatorName: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What shows that the help was on purpose; null of the client.' })
  cooperation: string | null;

  @Column('text')
  @Field(() => String, {
    description:
      'What shows that the data were wrong or incomplete on purpose.\n\nDutch: opzet\nLaw: Wmo 2015, art. 2.4.1',
  })
  intent: string;

  @Column('text')
  @Field(() => String, { description: 'What it rests on.\n\nDutch: motivering\nLaw: Awb, art. 3:46' })
  motivation: string;

  @Column('date')
  @Field(() => Day, { description: 'First day over which it is claimed (inclusive).' })
  fromOn: string;

  @Column('date')
  @Field(() => Day, { description: 'First day over which it is not (exclusive).' })
  untilOn: string;

  @Column('bigint')
  @Field(() => EuroCents, { description: 'What was wrongly received in those days was worth.\n\nDutch: geldswaarde' })
  valueInCents: number;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Where that value comes from; null where it is the sum of the payments of the budget.',
  })
  valueSource: string | null;

  @Column('bigint')
  @Field(() => EuroCents, { description: 'What is claimed back of it.' })
  amountInCents: number;

  @Column('bigint')
  @Field(() => EuroCents, { description: 'What was paid of that so far.' })
  receivedInCents: number;

  @Column('text')
  @Field(() => RecoveryState, { description: 'How far it has come.' })
  state: RecoveryState;

  @Column('date')
  @Field(() => Day, { description: 'Day it was decided.' })
  decidedOn: string;

  @Column('uuid')
  professionalId: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day it was made known; null until then.\n\nLaw: Awb, art. 3:41' })
  publishedOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Last day to pay (inclusive); null until made known.\n\nDutch: betalingstermijn\nLaw: Awb, art. 4:87',
  })
  paymentDueOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day of the reminder; null without one.\n\nLaw: Awb, art. 4:112' })
  remindedOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Last day to pay after the reminder (inclusive); null without one.\n\nDutch: aanmaningstermijn',
  })
  reminderDueOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'Day a writ of execution was issued; null without one.\n\nDutch: dwangbevel\nLaw: Wmo 2015, art. 2.4.1 lid 2',
  })
  writIssuedOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it is claimed no more; null while it is.' })
  dropReason: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day all of it was paid, or it was dropped; null until then.' })
  closedOn: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Decision, {
    description: 'The decision by which another was revised or taken back; null when you may not see it.',
    from: 'decisionId',
  })
  readonly decision: Decision | null;

  @Edge(() => RevisionFinding, { description: 'What was established of the wrong data.', from: 'findingId' })
  readonly finding: RevisionFinding | null;

  @Edge(() => Resident, {
    description: 'Who received it; null when you may not see this resident.',
    from: 'residentId',
  })
  readonly resident: Resident | null;

  @Edge(() => Resident, {
    description: 'Who helped and is on file; null otherwise, and when you may not see this resident.',
    from: 'cooperatorResidentId',
  })
  readonly cooperator: Resident | null;

  @Edge(() => Professional, { description: 'Who decided.', from: 'professionalId' })
  readonly decider: Professional | null;

  @Edge(() => RecoveryPayment, {
    description: 'What was paid, oldest first.\n\nDutch: betalingen',
    many: true,
    by: 'recoveryId',
    order: { receivedOn: 'asc' },
  })
  readonly payments: RecoveryPayment[];

  @Edge(() => Term, {
    description:
      'Its clocks: to object, to pay, and to pay after the reminder.\n\nDutch: termijnen\nLaw: Awb, art. 6:7',
    many: true,
    nullable: true,
    by: 'subjectId',
    order: { triggeredOn: 'asc' },
  })
  readonly terms: Term[] | null;
}
