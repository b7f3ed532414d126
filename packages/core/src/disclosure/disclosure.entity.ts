import { Day, Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Resident } from '../resident/resident.entity';
import { DisclosedCategory } from './disclosed-category.entity';
import { RecipientKind } from './disclosure.enum';

@ObjectType({
  implements: Node,
  description:
    'That something of a resident was given to somebody outside the municipality. It never changes.\n\n' +
    'Dutch: verstrekking\nLaw: Wmo 2015, art. 5.2.1 and art. 5.3.3; AVG, art. 15 lid 1 (c)',
})
@Entity({ schema: 'core', name: 'disclosure' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class Disclosure extends Node {
  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => RecipientKind, { description: 'What the recipient is under the law.' })
  recipientKind: RecipientKind;

  @Column('text')
  @Field(() => String, { description: 'Who got it.\n\nDutch: ontvanger' })
  recipient: string;

  @Column('text')
  @Field(() => String, { description: 'Code of the processing activity that it was given for: `wmo:support`.' })
  activity: string;

  @Column('text')
  @Field(() => String, { description: 'The article by which this recipient may have it.' })
  article: string;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Was the address among it?' })
  withAddress: boolean;

  @Column('date')
  @Field(() => Day, { description: 'Day it was given.' })
  givenOn: string;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => DisclosedCategory, {
    description: 'The kinds of data that were given.',
    many: true,
    by: 'disclosureId',
    order: { category: 'asc' },
  })
  readonly categories: DisclosedCategory[];

  @Edge(() => Resident, { description: 'Whose data were given.', from: 'residentId' })
  readonly resident: Resident | null;
}
