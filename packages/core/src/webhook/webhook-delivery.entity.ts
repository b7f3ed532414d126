import { Edge, EVERY_ROW, Instant, NO_ROW, Node, NotPersonal, VisibleRows } from '@eenplan/kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Webhook } from './webhook.entity';
import { WebhookDeliveryState, WebhookFault } from './webhook.enum';

/** What may not go out any more is told to the municipality alone: why it may not, could say something of somebody. */
const OF_PARTNER = "row.organisation = :organisation and row.state <> 'CANCELLED'";

@ObjectType({
  implements: Node,
  description:
    'One event for one webhook: how often it was tried and what came of it, never what it says.\n\nDutch: aflevering',
})
@Entity({ schema: 'core', name: 'webhook_delivery' })
@NotPersonal()
@VisibleRows({ PROFESSIONAL: NO_ROW, RESIDENT: NO_ROW, PARTNER: OF_PARTNER, ADMINISTRATOR: EVERY_ROW })
export class WebhookDelivery extends Node {
  @Column('uuid')
  webhookId: string;

  @Column('text', { nullable: true })
  organisation: string | null;

  @Column('uuid')
  eventId: string;

  @Column('text')
  @Field(() => String, { description: 'Type of the event.' })
  eventType: string;

  @Column('text')
  keyKind: string;

  @Column('text')
  key: string;

  @Column('integer')
  @Field(() => Int, { description: 'Number of the event within what it is about, from 1.' })
  sequence: number;

  @Column('text')
  @Field(() => WebhookDeliveryState, { description: 'How far it has come.' })
  state: WebhookDeliveryState;

  @Column('integer')
  @Field(() => Int, { description: 'Tries so far, since it was last replayed.' })
  attempts: number;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Status of the last answer; null when there was none.' })
  httpStatus: number | null;

  @Column('text', { nullable: true })
  @Field(() => WebhookFault, { nullable: true, description: 'Why the last try failed; null when none did.' })
  fault: WebhookFault | null;

  @Column('timestamptz')
  @Field(() => Instant, { description: 'When the event was written.' })
  recordedAt: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => Instant, { nullable: true, description: 'When it was last tried; null before the first try.' })
  triedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => Instant, { nullable: true, description: 'From when on it is tried next; null unless it waits.' })
  nextTryAt: Date | null;

  @Column('timestamptz', { nullable: true })
  @Field(() => Instant, {
    nullable: true,
    description: 'When it was delivered, skipped or cancelled; null until then.',
  })
  settledAt: Date | null;

  @Edge(() => Webhook, { description: 'The webhook.', from: 'webhookId' })
  readonly webhook: Webhook | null;

  @Field(() => ID, { description: 'Id of the event, the same at every try and for every webhook: its `webhook-id`.' })
  event(): string {
    return this.eventId;
  }
}
