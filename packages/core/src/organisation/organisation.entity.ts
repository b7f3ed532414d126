import { Day, Node, NotPersonal, TO_STAFF_AND_RESIDENTS, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OrganisationKind } from './organisation.enum';

@ObjectType({
  implements: Node,
  description:
    'An organisation that the municipality works with. One that serves several municipalities has the same ' +
    'registration in each.\n\nDutch: organisatie, ketenpartner',
})
@Entity({ schema: 'core', name: 'organisation' })
@NotPersonal()
@VisibleRows(TO_STAFF_AND_RESIDENTS)
export class Organisation extends Node {
  @Column('text')
  @Field(() => String, { description: 'Short name, unique within the municipality.' })
  code: string;

  @Column('text')
  @Field(() => String, { description: 'Name in use.' })
  name: string;

  @Column('text')
  @Field(() => OrganisationKind, { description: 'What it is to the municipality.' })
  kind: OrganisationKind;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'OIN, KvK or AGB number as in its tokens: `kvk:12345678`; null when not known.',
  })
  registration: string | null;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Is it expected to tell the team of worries?\n\nDutch: signaalpartner' })
  signals: boolean;

  @Column('date')
  @Field(() => Day, { description: 'First day (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, { nullable: true, description: 'First day no longer so (exclusive); null while it lasts.' })
  untilOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where this comes from; `[A]` marks an assumption.' })
  source: string | null;

  @Column('timestamptz')
  recordedAt: Date;
}
