import { Day, EVERY_ROW, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ContactChannel, Literacy, OwnDirection } from './resident-profile.enum';
import { Resident } from '../resident/resident.entity';

/** A whole: what is null here is not known from that day on, also when an earlier profile said it. */
@ObjectType({
  implements: Node,
  description:
    'How a resident speaks, reads, decides and wants to be reached, from a day on until the next profile. Nothing is ' +
    'assumed: null means that nothing is recorded.\n\nDutch: profiel van de inwoner',
})
@Entity({ schema: 'core', name: 'resident_profile' })
@PersonalData({ category: 'CASE', subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: EVERY_ROW,
  RESIDENT: 'row.resident_id = any(:files::uuid[])',
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class ResidentProfile extends Node {
  @Column('uuid')
  residentId: string;

  @Column('date')
  @Field(() => Day, { description: 'First day (inclusive); it holds until the next profile.' })
  fromOn: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Language, as a tag of BCP 47: `nl`, `ar`, `tr`.\n\nDutch: taal\nStandard: BCP 47',
  })
  language: string | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Is an interpreter needed?\n\nDutch: tolk nodig' })
  needsInterpreter: boolean | null;

  @Column('text', { nullable: true })
  @Field(() => Literacy, { nullable: true, description: 'How well the resident reads and writes.' })
  literacy: Literacy | null;

  @Column('text', { nullable: true })
  @Field(() => OwnDirection, {
    nullable: true,
    description:
      'Whether the resident can direct the own life; null when nobody has judged that.\n\nDutch: eigen regie',
  })
  ownDirection: OwnDirection | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why direction is limited; null when it is not.' })
  ownDirectionReason: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What that rests on: an advice, a conversation, a court order; null when direction is not limited.',
  })
  ownDirectionBasis: string | null;

  @Column('text', { nullable: true })
  @Field(() => ContactChannel, { nullable: true, description: 'The way the resident wants to be reached.' })
  contactChannel: ContactChannel | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Phone number.\n\nDutch: telefoonnummer' })
  phone: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'E-mail address.\n\nDutch: e-mailadres' })
  email: string | null;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;
}
