import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Representative } from '../representation/representative.entity';
import { Resident } from '../resident/resident.entity';

@ObjectType({
  implements: Node,
  description:
    'That a resident lets an activity use one kind of data, or lets it give that to a third party, until it is taken ' +
    'back. Nothing else of it changes.\n\n' +
    'Dutch: uitdrukkelijke toestemming\nLaw: Wmo 2015, art. 5.1.1 lid 4 and art. 5.3.3; AVG, art. 7',
})
@Entity({ schema: 'core', name: 'consent' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class Consent extends Node {
  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => String, {
    description: 'Code of the processing activity that it is for: `wmo:support`.\n\nDutch: verwerkingsactiviteit',
  })
  activity: string;

  @Column('text')
  @Field(() => String, { description: 'Code of the kind of data that it is about: `JEUGDWET`.' })
  category: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The third party that the data may be given to; null when they are opened to the activity.',
  })
  recipient: string | null;

  @Column('text')
  @Field(() => String, { description: 'The article that asks this consent.' })
  article: string;

  @Column('uuid', { nullable: true })
  representativeId: string | null;

  @Column('date')
  @Field(() => Day, { description: 'Day it was given: the first day that it holds (inclusive).' })
  givenOn: string;

  @Column('text')
  @Field(() => String, { description: 'How it was given, in words: a signature, a conversation.' })
  givenHow: string;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'First day that it no longer holds (exclusive): the day it was taken back; null while it holds.',
  })
  withdrawnOn: string | null;

  @Column('uuid', { nullable: true })
  withdrawnRepresentativeId: string | null;

  /** Subject of the token of whoever recorded that it was taken back. */
  @Column('text', { nullable: true })
  withdrawalRecordedBy: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawalRecordedAt: Date | null;

  @Edge(() => Resident, { description: 'Whose data it is about.', from: 'residentId' })
  readonly resident: Resident | null;

  @Edge(() => Representative, {
    description: 'Who gave it for the resident; null when the resident gave it.',
    from: 'representativeId',
  })
  readonly givenBy: Representative | null;

  @Edge(() => Representative, {
    description: 'Who took it back for the resident; null when the resident did, or nobody.',
    from: 'withdrawnRepresentativeId',
  })
  readonly withdrawnBy: Representative | null;
}
