import { Day, MunicipalityCode, NO_ROW, Node, PersonalData, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { AddressKind } from './address-kind.enum';
import { Resident } from '../resident/resident.entity';
import { corePeopleRules } from '../purpose/people-rules';
import { MAY_HAVE_SECRET } from './address-secrecy.entity';
import { WHERE_OWN_PEOPLE_LIVE } from '../household/own-household';

/** A resident sees the own addresses, and of whom is represented those at home: those of an ex-partner are none of it. */
@ObjectType({
  implements: Node,
  description:
    'An address of a resident, for a period. It belongs to the resident, never to the household.\n\n' +
    'Dutch: adres\nLaw: Wet BRP, art. 1.1',
})
@Entity({ schema: 'core', name: 'resident_address' })
@PersonalData({ category: 'BRP', forAnyProfessional: true, subjects: [{ by: 'residentId', of: () => Resident }] })
@VisibleRows({
  PROFESSIONAL: `(not row.is_secret or ${MAY_HAVE_SECRET} or ${corePeopleRules.underGlass('RESIDENT', 'row.resident_id')})`,
  RESIDENT: WHERE_OWN_PEOPLE_LIVE,
  PARTNER: NO_ROW,
  ADMINISTRATOR: NO_ROW,
})
export class ResidentAddress extends Node {
  @Column('uuid')
  residentId: string;

  @Column('text')
  @Field(() => AddressKind, { description: 'What the address is for.' })
  kind: AddressKind;

  @Column('text')
  @Field(() => String, { description: 'Street, or what stands for it.\n\nDutch: straatnaam' })
  street: string;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'House number, 1 to 99999; null only abroad.\n\nDutch: huisnummer',
  })
  houseNumber: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'One letter after the number.\n\nDutch: huisletter' })
  houseLetter: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What else follows: `bis`.\n\nDutch: huisnummertoevoeging' })
  addition: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Postcode; in the Netherlands four digits and two capitals.\n\nDutch: postcode',
  })
  postcode: string | null;

  @Column('text')
  @Field(() => String, { description: 'Town.\n\nDutch: woonplaats' })
  place: string;

  @Column('text')
  @Field(() => String, { description: 'Country as two letters of ISO 3166: `NL`.\n\nDutch: land' })
  country: string;

  @Column('text', { nullable: true })
  @Field(() => MunicipalityCode, {
    nullable: true,
    description:
      'The Dutch municipality that it lies in; null abroad, and when it is not known.\n\n' +
      'Dutch: gemeente\nLaw: Wmo 2015, art. 1.2.1',
  })
  municipalityOfResidence: string | null;

  @Column('boolean')
  @Field(() => Boolean, {
    description:
      'Is the address not to be given to third parties? It then goes to nobody outside the municipality.\n\n' +
      'Dutch: indicatie geheim\nLaw: Wet BRP, art. 2.59',
  })
  isSecret: boolean;

  @Column('date')
  @Field(() => Day, { description: 'First day at this address (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer there (exclusive); null while it lasts.' })
  untilOn: string | null;

  /** Subject of the token of whoever recorded it. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;
}
