import { Day, Node, NotPersonal, TO_STAFF, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

@ObjectType({
  implements: Node,
  description:
    'How soon a municipality promises to act on a kind of signal, from a day on. Its own promise, no term of a law.\n\n' +
    'Dutch: servicenorm voor signalen',
})
@Entity({ schema: 'core', name: 'signal_service_level' })
@NotPersonal()
@VisibleRows(TO_STAFF)
export class SignalServiceLevel extends Node {
  @Column('text')
  @Field(() => String, { description: 'Code of the kind of signal; see `signalKinds`.' })
  kind: string;

  @Column('integer')
  @Field(() => Int, {
    description:
      'Working days after the day of receipt within which somebody begins to work on it (the last one inclusive).\n\n' +
      'Dutch: oppaktermijn',
  })
  pickUpWorkingDays: number;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'Working days after the team got it within which contact with the person is sought (the last one inclusive); ' +
      'null when nothing is promised.\n\nDutch: contacttermijn',
  })
  contactWorkingDays: number | null;

  @Column('date')
  @Field(() => Day, { description: 'First day on which it holds (inclusive).' })
  fromOn: string;

  @Column('date', { nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'First day on which it no longer holds (exclusive); null while no end is known.',
  })
  untilOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where this comes from; `[A]` marks an assumption.' })
  source: string | null;

  @Column('timestamptz')
  recordedAt: Date;
}
