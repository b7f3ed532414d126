import { Edge, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Consent } from '../consent/consent.entity';
import { Resident } from '../resident/resident.entity';
import type { RecipientKind } from './disclosure.enum';

@ObjectType({
  implements: Node,
  description: 'A kind of data that was given, and what allowed it.\n\nDutch: verstrekte categorie gegevens',
})
@Entity({ schema: 'core', name: 'disclosed_category' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class DisclosedCategory extends Node {
  @Column('uuid')
  disclosureId: string;

  @Column('uuid')
  residentId: string;

  /** As that of the disclosure, so that the database asks the consent of a third party. */
  @Column('text')
  recipientKind: RecipientKind;

  @Column('text')
  @Field(() => String, { description: 'Code of the kind of data: `BRP`.' })
  category: string;

  @Column('text')
  @Field(() => String, { description: 'The article by which the activity may use it.' })
  article: string;

  @Column('uuid', { nullable: true })
  consentId: string | null;

  @Edge(() => Consent, { description: 'The consent that it rests on; null when none is asked.', from: 'consentId' })
  readonly consent: Consent | null;
}
