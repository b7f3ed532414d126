import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Representative } from '../representation/representative.entity';
import { Resident } from '../resident/resident.entity';
import { FileAccessRefusalGround } from './file-access.enum';

/** No resident sees it: who was refused must not learn on what ground, and may well read along with the other. */
@ObjectType({
  implements: Node,
  description:
    'A representative who may not see the file of whom he represents, for a period.\n\n' +
    'Dutch: weigering van inzage\nLaw: Wmo 2015, art. 5.3.2',
})
@Entity({ schema: 'core', name: 'file_access_refusal' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: NO_ROW, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class FileAccessRefusal extends Node {
  @Column('uuid')
  residentId: string;

  @Column('uuid')
  representativeId: string;

  @Column('text')
  @Field(() => FileAccessRefusalGround, { description: 'On what ground.' })
  ground: FileAccessRefusalGround;

  @Column('text')
  @Field(() => String, { description: 'Why, in words.\n\nDutch: motivering\nLaw: Awb, art. 3:46' })
  reason: string;

  @Column('date')
  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer so (exclusive); null while it lasts.' })
  untilOn: string | null;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  /** Subject of the token of whoever recorded the end; null while there is none. */
  @Column('text', { nullable: true })
  endedBy: string | null;

  @Edge(() => Representative, { description: 'Who may not see the file.', from: 'representativeId' })
  readonly representative: Representative | null;

  @Edge(() => Resident, { description: 'Whose file it is.', from: 'residentId' })
  readonly resident: Resident | null;
}
