import { Day, Edge, Node, NotPersonal, TO_STAFF, VisibleRows } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Organisation } from '../organisation/organisation.entity';

/** An agreement of the organisation whose registration is in the token; it sees its own. */
const OF_OWN_ORGANISATION = `exists (select from core.organisation own where own.municipality = row.municipality
  and own.id = row.organisation_id and own.registration = :organisation)`;

@ObjectType({
  implements: Node,
  description:
    'What a municipality and a partner agreed: a kind of signal that the partner may send, from a day on.\n\n' +
    'Dutch: afspraak over signalen, convenant\nLaw: AVG, art. 6 lid 1 (e) and art. 26',
})
@Entity({ schema: 'core', name: 'signal_agreement' })
@NotPersonal()
@VisibleRows({ ...TO_STAFF, PARTNER: OF_OWN_ORGANISATION })
export class SignalAgreement extends Node {
  @Column('uuid')
  organisationId: string;

  @Column('text')
  @Field(() => String, { description: 'Code of the kind of signal; see `signalKinds`.' })
  kind: string;

  @Column('date')
  @Field(() => Day, { description: 'First day on which it may be sent (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'First day on which it may no longer be sent (exclusive); null while no end is known.',
  })
  untilOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where this comes from; `[A]` marks an assumption.' })
  source: string | null;

  @Column('timestamptz')
  recordedAt: Date;

  @Edge(() => Organisation, {
    description: 'The partner; null for who may not see organisations, such as the partner itself.',
    from: 'organisationId',
  })
  readonly organisation: Organisation | null;
}
