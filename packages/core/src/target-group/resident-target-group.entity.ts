import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Professional } from '../plan/professional.entity';
import { Resident } from '../resident/resident.entity';

@ObjectType({
  implements: Node,
  description:
    'A target group of the municipality that a resident belongs to, for a period. Several at once are normal.\n\n' +
    'Dutch: indeling in een doelgroep\nLaw: AVG, art. 5 lid 1 (c)',
})
@Entity({ schema: 'core', name: 'resident_target_group' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class ResidentTargetGroup extends Node {
  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => String, { description: 'Code of the group: `4.1`.' })
  code: string;

  @Column('text')
  @Field(() => String, { description: 'What the municipality called it on the first day.' })
  title: string;

  @Column('text')
  @Field(() => String, { description: 'Why the resident belongs to it.' })
  reason: string;

  @Column('date')
  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer so (exclusive); null while it lasts.' })
  untilOn: string | null;

  @Column('uuid')
  professionalId: string;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Professional, { description: 'Who put the resident in it.', from: 'professionalId' })
  readonly professional: Professional | null;
}
