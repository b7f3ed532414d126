import { registerEnumType } from 'type-graphql';

/** Does a webhook receive events? */
export const WebhookState = { ACTIVE: 'ACTIVE', ENDED: 'ENDED' } as const;
export type WebhookState = keyof typeof WebhookState;

registerEnumType(WebhookState, {
  name: 'WebhookState',
  description: 'Does a webhook receive events?\n\nDutch: status van het abonnement',
  valuesConfig: {
    ACTIVE: { description: 'It receives events.\n\nDutch: actief' },
    ENDED: { description: 'It was ended, and receives none.\n\nDutch: beëindigd' },
  },
});

/** How far the delivery of an event has come. */
export const WebhookDeliveryState = {
  ...{ WAITING: 'WAITING', DELIVERED: 'DELIVERED', DEAD: 'DEAD', SKIPPED: 'SKIPPED', CANCELLED: 'CANCELLED' },
} as const;
export type WebhookDeliveryState = keyof typeof WebhookDeliveryState;

registerEnumType(WebhookDeliveryState, {
  name: 'WebhookDeliveryState',
  description: 'How far the delivery of an event to a webhook has come.\n\nDutch: status van de aflevering',
  valuesConfig: {
    WAITING: { description: 'To be sent, or to be tried again.\n\nDutch: wacht' },
    DELIVERED: { description: 'The webhook accepted it, with a status of 200 to 299.\n\nDutch: afgeleverd' },
    DEAD: {
      description:
        'Given up after the last try. Later events of its key wait until it is replayed or skipped.\n\nDutch: opgegeven',
    },
    SKIPPED: { description: 'Given up and skipped: the webhook never gets it.\n\nDutch: overgeslagen' },
    CANCELLED: { description: 'Not sent, as it may not go out any more.\n\nDutch: vervallen' },
  },
});

/** Why a try failed. */
export const WebhookFault = {
  ...{ HTTP_STATUS: 'HTTP_STATUS', REDIRECTED: 'REDIRECTED', TIMEOUT: 'TIMEOUT' },
  ...{ ADDRESS_REFUSED: 'ADDRESS_REFUSED', CONNECTION_FAILED: 'CONNECTION_FAILED' },
} as const;
export type WebhookFault = keyof typeof WebhookFault;

registerEnumType(WebhookFault, {
  name: 'WebhookFault',
  description: 'Why a try to deliver an event failed.\n\nDutch: reden van mislukken',
  valuesConfig: {
    HTTP_STATUS: { description: 'It answered with another status than 200 to 299.' },
    REDIRECTED: { description: 'It pointed elsewhere; that is not followed.' },
    TIMEOUT: { description: 'It did not answer in time.' },
    ADDRESS_REFUSED: { description: 'Its name leads to an address that is not public.' },
    CONNECTION_FAILED: { description: 'No connection came about, or it was broken off.' },
  },
});
