import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const safety = 'AVG, art. 32 lid 1';

/** Every refusal about webhooks. */
export const webhookErrors = {
  WEBHOOK_URL_INVALID: {
    message: 'This is no address of a webhook: a URL of at most 2,000 characters, without a name, a password or a #.',
    article: safety,
  },
  WEBHOOK_URL_NOT_HTTPS: { message: 'A webhook stands behind https.', article: safety },
  WEBHOOK_ADDRESS_REFUSED: { message: 'A webhook stands on a public address.', article: safety },
  WEBHOOK_HOST_UNKNOWN: { message: 'The name in the address cannot be found.', article: safety },
  WEBHOOK_EVENT_UNKNOWN: {
    message: 'There is no such type of event; webhookEventTypes lists them.',
    article: 'NL GOV profile for CloudEvents, type',
  },
  WEBHOOK_EVENT_NOT_ALLOWED: { message: 'Your role does not receive this type of event.', article: 'AVG, art. 25' },
  WEBHOOK_EVENT_NOT_AGREED: {
    message: 'The municipality has not agreed with your organisation to send this type of event.',
    article: 'AVG, art. 5 lid 1 (b)',
  },
  WEBHOOK_TOO_MANY: { message: 'There are 20 webhooks of this organisation; end one first.', article: safety },
  WEBHOOK_ENDED: { message: 'This webhook was ended.', article: 'AVG, art. 5 lid 1 (b)' },
  WEBHOOK_DELIVERY_NOT_DEAD: {
    message: 'Only what was given up is replayed or skipped.',
    article: 'CloudEvents extension sequence: order within a key',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses an act on a webhook. */
export const refuse = refusalsOf(webhookErrors);
