import { DestructionGround, DestructionState, Resident, Term } from '@eenplan/core';
import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { WmoSafeHomeRequester } from './safe-home-destruction.enum';
import { SafeHomeWeighing } from './safe-home-weighing.entity';

/** Apart from the requests of core, which whoever gives support sees: that Safe Home has a file is for Safe Home to know. */
@ObjectType('WmoSafeHomeDestruction', {
  implements: Node,
  description:
    'A request to Safe Home to destroy what it recorded of somebody, and what was decided on it.\n\n' +
    'Dutch: vernietigingsverzoek aan Veilig Thuis\nLaw: Wmo 2015, art. 5.3.5',
})
@Entity({ schema: 'wmo', name: 'safe_home_destruction' })
@PersonalData({ category: 'WMO_SAFE_HOME', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: NO_ROW, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class SafeHomeDestruction extends Node {
  @Column('uuid', { nullable: true })
  residentId: string | null;

  @Column('text')
  @Field(() => WmoSafeHomeRequester, { description: 'Who asked.' })
  requester: WmoSafeHomeRequester;

  @Column('date')
  @Field(() => Day, { description: 'Day it came in; the three months run from here.\n\nDutch: datum van ontvangst' })
  requestedOn: string;

  @Column('text')
  @Field(() => DestructionState, { description: 'Where it stands.' })
  state: DestructionState;

  @Column('text', { nullable: true })
  @Field(() => DestructionGround, { nullable: true, description: 'Ground of the refusal; null unless refused.' })
  ground: DestructionGround | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was refused; null unless refused.\n\nDutch: motivering' })
  motivation: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day of the decision; null while it is open.' })
  decidedOn: string | null;

  /** Subject of the token of whoever decided. */
  @Column('text', { nullable: true })
  decidedBy: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day the last of what was given up went; null until then.' })
  executedOn: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Resident, { description: 'Whom it is about; null when it has been carried out.', from: 'residentId' })
  readonly resident: Resident | null;

  @Edge(() => SafeHomeWeighing, {
    description: 'What was weighed of the reports that are still there.',
    by: 'destructionId',
    many: true,
    order: { id: 'asc' },
  })
  readonly weighings: SafeHomeWeighing[];

  @Edge(() => Term, {
    description: 'The three months from receipt to destruction or refusal.\n\nLaw: Wmo 2015, art. 5.3.5 lid 1',
    by: 'subjectId',
    where: "row.rule_id = 'wmo.safe-home-destruction'",
  })
  readonly term: Term | null;
}
