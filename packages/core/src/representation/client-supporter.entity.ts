import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Professional } from '../plan/professional.entity';
import { ClientSupporterKind } from './representation.enum';
import { Resident } from '../resident/resident.entity';

@ObjectType({
  implements: Node,
  description:
    'Who stands beside a resident, in his interest alone and apart from who decides, for a period.\n\n' +
    'Dutch: cliëntondersteuner\nLaw: Wmo 2015, art. 1.1.1 lid 1 and art. 2.2.4',
})
@Entity({ schema: 'core', name: 'client_supporter' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class ClientSupporter extends Node {
  @Column('uuid')
  residentId: string;

  @Column('uuid', { nullable: true })
  professionalId: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Name of who is not on the list of professionals.' })
  name: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The organisation of who is named.' })
  organisation: string | null;

  @Column('text')
  @Field(() => ClientSupporterKind, { description: 'By profession or as a volunteer.' })
  kind: ClientSupporterKind;

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

  @Edge(() => Professional, { description: 'Who it is; null of who is named.', from: 'professionalId' })
  readonly professional: Professional | null;
}
