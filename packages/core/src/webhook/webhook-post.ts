import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { isIP } from 'node:net';
import { Webhook as Signer } from 'standardwebhooks';
import { AddressRefused, guardedLookup, hostOf, isAllowedLoopback, isPublicAddress } from './webhook-address';
import type { Reply } from './webhook.law';

/** One event to one subscriber. */
export interface Post {
  readonly url: string;
  /** As it was shown once: `whsec_…`. */
  readonly secret: string;
  /** The same at every try: whoever receives an event twice knows it by this. */
  readonly eventId: string;
  readonly body: string;
  /** Milliseconds in all, from looking up the name to the status. */
  readonly timeout: number;
  readonly mayBeLoopback: boolean;
  /** When it is sent, by the clock of the machine. */
  readonly sentAt: Date;
}

/**
 * Sends it and gives the status, or why there was none. A redirect is not followed and the body of the answer is not read.
 * Each goes by a connection of its own, whose address is judged as it is made.
 */
export function post({ url: text, timeout, mayBeLoopback, ...sent }: Post): Promise<Reply> {
  const url = new URL(text);
  const host = hostOf(url);
  const isHere = isAllowedLoopback(url, mayBeLoopback);
  // A number is connected to without being looked up.
  if (!isHere && isIP(host) !== 0 && !isPublicAddress(host)) return Promise.resolve({ fault: 'ADDRESS_REFUSED' });
  if (!isHere && url.protocol !== 'https:') return Promise.resolve({ fault: 'ADDRESS_REFUSED' });
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(timeout);
    const send = url.protocol === 'https:' ? secure : plain;
    const options = {
      method: 'POST',
      agent: false,
      signal,
      headers: headersOf(sent),
      lookup: guardedLookup(),
    } as const;
    const request = send(url, options, (response) => {
      resolve({ status: response.statusCode ?? 0 });
      request.destroy();
    });
    request.on('error', (error) => resolve({ fault: faultOfError(error, signal) }));
    request.end(sent.body);
  });
}

function faultOfError(error: Error, signal: AbortSignal) {
  if (error instanceof AddressRefused) return 'ADDRESS_REFUSED';
  return signal.aborted ? 'TIMEOUT' : 'CONNECTION_FAILED';
}

/** CloudEvents over HTTP in structured mode, signed as Standard Webhooks has it: HMAC-SHA-256 of id, moment and body. */
const headersOf = ({ secret, eventId, body, sentAt }: Pick<Post, 'secret' | 'eventId' | 'body' | 'sentAt'>) => ({
  'content-type': 'application/cloudevents+json; charset=utf-8',
  'content-length': String(Buffer.byteLength(body)),
  'user-agent': 'eenplan',
  'webhook-id': eventId,
  'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
  'webhook-signature': new Signer(secret).sign(eventId, sentAt, body),
});
