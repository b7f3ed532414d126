import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Identity } from '../identity/verify-token';
import { HttpRefusal } from './http-refusal';

/** How often one caller may ask. */
export interface Rate {
  readonly requests: number;
  readonly seconds: number;
}

/** Counts the requests of each caller, on this node. A caller is a subject within a municipality. */
export class RateLimit {
  private readonly counter: RateLimiterMemory | null;

  /** `rate` is null for no limit. */
  constructor(private readonly rate: Rate | null) {
    this.counter = rate && new RateLimiterMemory({ points: rate.requests, duration: rate.seconds });
  }

  /** Counts a request; throws HTTP 429 when there were too many, with the seconds to wait. */
  async take({ municipality, subject }: Pick<Identity, 'municipality' | 'subject'>): Promise<void> {
    if (!this.counter || !this.rate) return;
    try {
      await this.counter.consume(`${municipality} ${subject}`);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const wait = String(Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
      const { requests, seconds } = this.rate;
      const message = `A caller may ask ${requests} times in ${seconds} seconds; wait ${wait} seconds.`;
      throw new HttpRefusal(429, 'RATE_LIMITED', message, { 'Retry-After': wait });
    }
  }
}
