import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Resident } from '../resident/resident.entity';
import { RepresentationScope, RepresentativeKind } from './representation.enum';

@ObjectType({
  implements: Node,
  description:
    'Who acts for a resident, for a period.\n\nDutch: vertegenwoordiger\nLaw: Wmo 2015, art. 1.1.1 lid 2; Awb, art. 2:1',
})
@Entity({ schema: 'core', name: 'representative' })
@PersonalData({
  category: 'CASE',
  subjects: [
    { by: 'residentId', of: () => Resident },
    { by: 'representativeResidentId', of: () => Resident },
  ],
})
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[]) or row.representative_resident_id = :residentId',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class Representative extends Node {
  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => RepresentativeKind, { description: 'By what this person acts.' })
  kind: RepresentativeKind;

  @Column('uuid', { nullable: true })
  representativeResidentId: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Name of who has no file here; null of who has.' })
  name: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The organisation of who is named: an office.' })
  organisation: string | null;

  @Column('text')
  @Field(() => RepresentationScope, { description: 'In what this person acts.' })
  scope: RepresentationScope;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'A named scope in words; null for the others.' })
  scopeText: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Reference of the order of the court or the written authorisation; null for a parent without one.',
  })
  basis: string | null;

  @Column('date')
  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description:
      'First day no longer so (exclusive); null while it lasts. Of a parent the eighteenth birthday at most.',
  })
  untilOn: string | null;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Resident, {
    description: 'Who acts; null without a file here, or when you may not see this resident.',
    from: 'representativeResidentId',
  })
  readonly representative: Resident | null;

  @Edge(() => Resident, {
    description: 'Who is represented; null when you may not see this resident.',
    from: 'residentId',
  })
  readonly resident: Resident | null;
}
