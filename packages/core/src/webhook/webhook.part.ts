import { and, hasScope, isKind, type ModulePart, ofNobody, or } from '@eenplan/kit';
import { deliverEventsJob } from './deliver-events.job';
import { forgetEventsJob } from './forget-events.job';
import { WebhookDelivery } from './webhook-delivery.entity';
import { WebhookDeliveryService } from './webhook-delivery.service';
import { WebhookEventType } from './webhook-event-type.type';
import { webhookConnection, webhookDeliveryConnection } from './webhook.connection';
import { Webhook } from './webhook.entity';
import { WebhookDeliveryState, WebhookFault, WebhookState } from './webhook.enum';
import { webhookErrors } from './webhook.errors';
import { WebhookReplayInput, WebhookReplayPayload, WebhookSkipInput, WebhookSkipPayload } from './webhook.inputs';
import { WebhookSecretRenewInput, WebhookSecretRenewPayload } from './webhook.inputs';
import { WebhookSubscribeInput, WebhookSubscribePayload, WebhookTestInput, WebhookTestPayload } from './webhook.inputs';
import { WebhookUnsubscribeInput, WebhookUnsubscribePayload } from './webhook.inputs';
import { WebhookResolver } from './webhook.resolver';
import { WebhookService } from './webhook.service';

const manage = and(hasScope('webhook:manage'), or(isKind('PARTNER'), isKind('ADMINISTRATOR')));

/** Who receives the events, and how they get there. */
export const webhookPart: ModulePart = {
  entities: [Webhook, WebhookDelivery],
  resolvers: [WebhookResolver],
  types: [
    ...[WebhookState, WebhookDeliveryState, WebhookFault, WebhookEventType],
    ...[...webhookConnection.types, ...webhookDeliveryConnection.types],
    ...[WebhookSubscribeInput, WebhookSubscribePayload, WebhookUnsubscribeInput, WebhookUnsubscribePayload],
    ...[WebhookSecretRenewInput, WebhookSecretRenewPayload, WebhookTestInput, WebhookTestPayload],
    ...[WebhookReplayInput, WebhookReplayPayload, WebhookSkipInput, WebhookSkipPayload],
  ],
  services: [WebhookService, WebhookDeliveryService],
  jobs: [deliverEventsJob, forgetEventsJob],
  errors: webhookErrors,
  access: {
    scopes: {
      'webhook:manage':
        'Subscribe to events, look up what was sent, and replay or skip what was given up: a partner the own.',
    },
    roles: { partner: ['webhook:manage'], administrator: ['webhook:manage'] },
    fields: {
      Query: {
        webhook: manage,
        webhooks: manage,
        webhookEventTypes: ofNobody(manage),
        webhookDeliveries: manage,
        webhookDeadLetters: manage,
      },
      Mutation: {
        webhookSubscribe: manage,
        webhookUnsubscribe: manage,
        webhookSecretRenew: manage,
        webhookTest: manage,
        webhookReplay: manage,
        webhookSkip: manage,
      },
      Webhook: { '*': manage },
      WebhookConnection: { '*': manage },
      WebhookEdge: { '*': manage },
      WebhookDelivery: { '*': manage },
      WebhookDeliveryConnection: { '*': manage },
      WebhookDeliveryEdge: { '*': manage },
      WebhookEventType: { '*': manage },
      WebhookSubscribePayload: { '*': manage },
      WebhookUnsubscribePayload: { '*': manage },
      WebhookSecretRenewPayload: { '*': manage },
      WebhookTestPayload: { '*': manage },
      WebhookReplayPayload: { '*': manage },
      WebhookSkipPayload: { '*': manage },
    },
  },
};
