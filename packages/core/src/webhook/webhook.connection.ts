import { connectionOf } from '@eenplan/kit';
import { WebhookDelivery } from './webhook-delivery.entity';
import { Webhook } from './webhook.entity';

export const webhookConnection = connectionOf('Webhook', () => Webhook);
export const webhookDeliveryConnection = connectionOf('WebhookDelivery', () => WebhookDelivery);
