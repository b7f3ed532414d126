import { Application, Resident } from '@eenplan/core';
import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { WeighingStep } from './weighing-step.entity';
import { WeighingOutcome } from './weighing.enum';

@ObjectType('WmoWeighing', {
  implements: Node,
  description:
    'What was weighed before a decision on an application, in the order of the law; of several the last counts.\n\n' +
    'Dutch: afweging\nLaw: Wmo 2015, art. 2.3.5 lid 3',
})
@Entity({ schema: 'wmo', name: 'weighing' })
@PersonalData({ category: 'WMO', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class Weighing extends Node {
  @Column('uuid')
  applicationId: string;

  @Column('uuid')
  caseId: string;

  @Column('uuid')
  residentId: string;

  @Column('integer')
  @Field(() => Int, {
    description: 'Which weighing of the application it is, from 1: the next ones follow a decision.',
  })
  number: number;

  /** How many decisions there were on the application when it began: one more, and it is fixed. */
  @Column('integer')
  decisionsBefore: number;

  @Column('text')
  @Field(() => String, { description: 'Code of the kind of provision that is weighed, of `wmoProvisionKinds`.' })
  kindCode: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Code of the thing that is asked, of `wmoCustomaryItems`; null when it is on no list.',
  })
  customaryItem: string | null;

  @Column('text', { nullable: true })
  @Field(() => WeighingOutcome, {
    nullable: true,
    description: 'Would group guidance do for the same goal (rule R15)? Null when it was not weighed.',
  })
  groupGuidanceOutcome: WeighingOutcome | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why; null when it was not weighed.' })
  groupGuidanceReason: string | null;

  @Column('date')
  @Field(() => Day, { description: 'Day of its last step.' })
  weighedOn: string;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Application, { description: 'What was asked.', from: 'applicationId' })
  readonly application: Application | null;

  @Edge(() => Resident, {
    description: 'Whom it is about; null when you may not see this resident.',
    from: 'residentId',
  })
  readonly resident: Resident | null;

  @Edge(() => WeighingStep, {
    description: 'Its steps, in the order of the law.\n\nDutch: afwegingsstappen',
    many: true,
    by: 'weighingId',
    order: { position: 'asc' },
  })
  readonly steps: WeighingStep[];
}
