import { EVERY_ROW, Instant, NO_ROW, Node, NotPersonal, VisibleRows } from '@eenplan/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { WebhookState } from './webhook.enum';

@ObjectType({
  implements: Node,
  description:
    'Where a system receives events of the municipality. A partner sees its own, the administrator all.\n\n' +
    'Dutch: abonnement op gebeurtenissen\nStandard: CloudEvents 1.0, NL GOV profile',
})
@Entity({ schema: 'core', name: 'webhook' })
@NotPersonal()
@VisibleRows({
  ...{ PROFESSIONAL: NO_ROW, RESIDENT: NO_ROW },
  ...{ PARTNER: 'row.organisation = :organisation', ADMINISTRATOR: EVERY_ROW },
})
export class Webhook extends Node {
  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'OIN, KvK or AGB number of the partner; null of the municipality itself.',
  })
  organisation: string | null;

  @Column('text')
  @Field(() => String, { description: 'Where events are sent, by POST.' })
  url: string;

  @Column('jsonb')
  @Field(() => [String], { description: 'Types of event that it receives, in alphabetical order.' })
  eventTypes: string[];

  @Column('text')
  @Field(() => WebhookState, { description: 'Does it receive events?' })
  state: WebhookState;

  /** Goes up when another secret is given out. */
  @Column('integer')
  secretVersion: number;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with every change; send it back with a change of your own.' })
  version: number;

  /** Subject of the token of whoever subscribed. */
  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  @Field(() => Instant, { description: 'When it was subscribed.' })
  recordedAt: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => Instant, { nullable: true, description: 'When it was ended; null while it receives events.' })
  endedAt: Date | null;
}
