import { BusinessError, Words } from '@eenplan/kit';
import { ArrayMaxSize, ArrayMinSize, Length, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { WebhookDelivery } from './webhook-delivery.entity';
import { Webhook } from './webhook.entity';

@InputType({ description: 'Where to send which events.\n\nDutch: abonnement' })
export class WebhookSubscribeInput {
  @Words(2000)
  @Field(() => String, { description: 'URL with https, on a public address; 1 to 2,000 characters.' })
  url: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @Length(1, 200, { each: true })
  @Field(() => [String], { description: 'Types of event, of webhookEventTypes; 1 to 100, each counts once.' })
  eventTypes: string[];
}

@ObjectType({ description: 'What came of subscribing.' })
export class WebhookSubscribePayload {
  @Field(() => Webhook, { nullable: true, description: 'The webhook; null when refused.' })
  webhook?: Webhook;

  @Field(() => String, {
    nullable: true,
    description: 'Secret to check signatures with, shown this once; null when refused.\n\nStandard: Standard Webhooks',
  })
  secret?: string;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'A webhook that is acted on, as it was read.' })
export class WebhookUnsubscribeInput {
  @Field(() => ID, { description: 'Id of the webhook.' })
  webhookId: string;

  @Min(1)
  @Field(() => Int, { description: 'Version of the webhook as you read it; when it has moved on, nothing is done.' })
  version: number;
}

@ObjectType({ description: 'What came of ending a webhook.' })
export class WebhookUnsubscribePayload {
  @Field(() => Webhook, { nullable: true, description: 'The webhook; null when refused.' })
  webhook?: Webhook;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'A webhook of which the secret is replaced, as it was read.' })
export class WebhookSecretRenewInput extends WebhookUnsubscribeInput {}

@ObjectType({ description: 'What came of replacing a secret.' })
export class WebhookSecretRenewPayload extends WebhookSubscribePayload {}

@InputType({ description: 'A webhook to try.' })
export class WebhookTestInput {
  @Field(() => ID, { description: 'Id of the webhook.' })
  webhookId: string;
}

@ObjectType({ description: 'What came of an act on a delivery.' })
export abstract class WebhookDeliveryPayload {
  @Field(() => WebhookDelivery, { nullable: true, description: 'The delivery; null when refused.' })
  delivery?: WebhookDelivery;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@ObjectType({ description: 'What came of trying a webhook: the delivery to look up what the webhook answered.' })
export class WebhookTestPayload extends WebhookDeliveryPayload {}

@InputType({ description: 'A delivery that was given up.' })
export class WebhookReplayInput {
  @Field(() => ID, { description: 'Id of the delivery.' })
  webhookDeliveryId: string;
}

@ObjectType({ description: 'What came of replaying a delivery.' })
export class WebhookReplayPayload extends WebhookDeliveryPayload {}

@InputType({ description: 'A delivery that was given up.' })
export class WebhookSkipInput {
  @Field(() => ID, { description: 'Id of the delivery.' })
  webhookDeliveryId: string;
}

@ObjectType({ description: 'What came of skipping a delivery.' })
export class WebhookSkipPayload extends WebhookDeliveryPayload {}
