import { LRUCache } from 'lru-cache';
import type { Identity, VerifiedToken } from './verify-token';

/** Tokens that are kept; beyond it the one used longest ago is verified again. */
const MOST = 5_000;

/**
 * Tokens whose signature was verified before. A screen asks several things with one token, and a signature does not
 * change: what may change is looked at every time, whether it has expired and whether its issuer still has that very key.
 */
export class KnownTokens {
  private readonly known = new LRUCache<string, VerifiedToken>({ max: MOST });

  /** The identity behind a token that was verified before; undefined when it must be verified. */
  async find(token: string): Promise<Identity | undefined> {
    const entry = this.known.get(token);
    if (!entry || Date.now() >= entry.identity.expiresAt * 1_000) return undefined;
    // Whatever is wrong with the keys is told by verifying it.
    const key = await entry.keyNow().catch(() => undefined);
    return key === entry.key ? entry.identity : undefined;
  }

  /** It has just been verified. */
  keep(token: string, verified: VerifiedToken): void {
    this.known.set(token, verified);
  }
}
