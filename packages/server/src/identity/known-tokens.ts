import { LRUCache } from 'lru-cache';
import type { Identity } from './verify-token';

/** Tokens that are kept; beyond it the one used longest ago is verified again. */
const MOST = 5_000;
/** Milliseconds that a token counts as verified: within it a key that its issuer withdrew is noticed. */
const FRESH = 10_000;

/**
 * Tokens whose signature was verified a moment ago. A screen asks several things at once with one token, and a signature
 * does not change; whether it has expired is looked at every time.
 */
export class KnownTokens {
  private readonly known = new LRUCache<string, { readonly identity: Identity; readonly until: number }>({ max: MOST });

  /** The identity behind a token that was verified a moment ago; undefined when it must be verified. */
  find(token: string): Identity | undefined {
    const entry = this.known.get(token);
    const now = Date.now();
    return entry && now < entry.until && now < entry.identity.expiresAt * 1_000 ? entry.identity : undefined;
  }

  /** It has just been verified. */
  keep(token: string, identity: Identity): void {
    this.known.set(token, { identity, until: Date.now() + FRESH });
  }
}
