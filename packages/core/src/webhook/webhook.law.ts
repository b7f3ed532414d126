import type { EventSettings } from '../event/event-settings';
import type { WebhookFault } from './webhook.enum';

/** Is this the machine itself, by number? Only there a webhook may do without TLS, where that is allowed at all. */
export const isLoopbackUrl = ({ hostname }: URL): boolean => hostname === '127.0.0.1' || hostname === '[::1]';

/**
 * Where a webhook may stand, as far as its address says by itself: with TLS, and without a name or password in it, which
 * would be in every log on the way.
 */
export function refuseUrl(
  text: string,
  mayBeLoopback: boolean,
): 'WEBHOOK_URL_INVALID' | 'WEBHOOK_URL_NOT_HTTPS' | null {
  if (text.length > 2000 || !URL.canParse(text)) return 'WEBHOOK_URL_INVALID';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.hash !== '' || url.hostname === '')
    return 'WEBHOOK_URL_INVALID';
  if (url.protocol === 'https:') return null;
  return url.protocol === 'http:' && mayBeLoopback && isLoopbackUrl(url) ? null : 'WEBHOOK_URL_NOT_HTTPS';
}

/** Seconds to wait after so many tries failed; null after the last. */
export function retryAfter(
  failed: number,
  { firstRetrySeconds, factor, mostSeconds, tries }: EventSettings['delivery'],
): number | null {
  if (failed >= tries) return null;
  return Math.min(mostSeconds, firstRetrySeconds * factor ** (failed - 1));
}

/** What came of a try: an answer with its status, or none. */
export type Reply =
  { readonly status: number } | { readonly fault: Exclude<WebhookFault, 'HTTP_STATUS' | 'REDIRECTED'> };

/** Why a try failed; null when it was accepted, by any status of 200 to 299. A redirect is not followed. */
export function faultOf(reply: Reply): WebhookFault | null {
  if ('fault' in reply) return reply.fault;
  if (reply.status >= 200 && reply.status < 300) return null;
  return reply.status >= 300 && reply.status < 400 ? 'REDIRECTED' : 'HTTP_STATUS';
}
