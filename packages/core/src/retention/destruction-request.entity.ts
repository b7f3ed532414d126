import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Resident } from '../resident/resident.entity';
import { DestructionGround, DestructionState } from './retention.enum';

@ObjectType({
  implements: Node,
  description:
    'A resident asks to have the records of one law destroyed before their time.\n\n' +
    'Dutch: vernietigingsverzoek\nLaw: Wmo 2015, art. 5.3.5; AVG, art. 17',
})
@Entity({ schema: 'core', name: 'destruction_request' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class DestructionRequest extends Node {
  @Column('uuid', { nullable: true })
  residentId: string | null;

  @Column('text')
  @Field(() => String, { description: 'Code of the law whose records are meant: `WMO`.' })
  law: string;

  @Column('text')
  @Field(() => String, { description: 'The article that gives the right to ask.' })
  article: string;

  @Column('date')
  @Field(() => Day, { description: 'Day the request came in.\n\nDutch: datum van ontvangst' })
  requestedOn: string;

  @Column('date')
  @Field(() => Day, {
    description: 'Last day to decide and to destroy (inclusive).\n\nDutch: uiterste datum\nLaw: Wmo 2015, art. 5.3.5',
  })
  dueOn: string;

  @Column('text')
  @Field(() => DestructionState, { description: 'Where it stands.' })
  state: DestructionState;

  @Column('text', { nullable: true })
  @Field(() => DestructionGround, { nullable: true, description: 'Ground of the refusal; null unless refused.' })
  ground: DestructionGround | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was refused; null unless refused.\n\nDutch: motivering' })
  motivation: string | null;

  /** Subject of the token of the professional who decided. */
  @Column('text', { nullable: true })
  decidedBy: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day of the decision; null while it is open.' })
  decidedOn: string | null;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day the last record of it went; null until then.' })
  executedOn: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Resident, { description: 'Who asks; null when it has been carried out.', from: 'residentId' })
  readonly resident: Resident | null;
}
