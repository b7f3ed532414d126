import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Resident } from '../resident/resident.entity';

/** No resident sees it, not the own either: who threatens may look over the shoulder. */
@ObjectType({
  implements: Node,
  description:
    'While this is in force, nothing of the resident goes to anybody outside: that could endanger somebody.\n\n' +
    'Dutch: veiligheidsmaatregel\nLaw: AVG, art. 5 lid 1 (f)\nStandard: iStandaarden OP003',
})
@Entity({ schema: 'core', name: 'safety_suppression' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: NO_ROW, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class SafetySuppression extends Node {
  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => String, { description: 'Code of the reason, of `safetyReasons`.' })
  reasonCode: string;

  @Column('text')
  @Field(() => String, { description: 'What it is in this case, in words.' })
  reason: string;

  @Column('date')
  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer so (exclusive); null while it lasts.' })
  untilOn: string | null;

  @Column('text')
  @Field(() => String, { description: 'Subject of whoever set it.' })
  setBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Subject of whoever ended it; null while nobody did.' })
  endedBy: string | null;

  @Edge(() => Resident, { description: 'Of whom nothing goes out.', from: 'residentId' })
  readonly resident: Resident | null;
}
