import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Resident } from '../resident/resident.entity';
import { CareKind } from './care.enum';

@ObjectType({
  implements: Node,
  description:
    'Unpaid care by somebody for a resident, for a period.\n\nDutch: zorgrelatie, mantelzorg\nLaw: Wmo 2015, art. 1.1.1',
})
@Entity({ schema: 'core', name: 'care_relation' })
@PersonalData({
  category: 'CASE',
  subjects: [
    { by: 'carerResidentId', of: () => Resident },
    { by: 'caredForResidentId', of: () => Resident },
  ],
})
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.cared_for_resident_id = :residentId or row.carer_resident_id = :residentId',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class CareRelation extends Node {
  @Column('uuid', { nullable: true })
  carerResidentId: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Name of a carer without a file here; null of one with.' })
  carerName: string | null;

  @Column('uuid')
  caredForResidentId: string;

  @Column('text')
  @Field(() => CareKind, { description: 'What kind of care it is.' })
  kind: CareKind;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Where a volunteer comes from, when known.\n\nDutch: vrijwilligersorganisatie',
  })
  organisation: string | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Minutes in an average week, 1 to 10,080; null when not known.\n\nDutch: intensiteit',
  })
  minutesPerWeek: number | null;

  @Column('date')
  @Field(() => Day, { description: 'First day of the care (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer so (exclusive); null while it lasts.' })
  untilOn: string | null;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Resident, {
    description: 'Who is cared for; null when you may not see this resident.',
    from: 'caredForResidentId',
  })
  readonly caredFor: Resident | null;
}
