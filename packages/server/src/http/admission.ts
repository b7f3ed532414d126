import { CodedError } from '@eenplan/kit';
import type { Authenticator, Identified } from '../identity/authenticate';
import type { Identity } from '../identity/verify-token';
import { HttpRefusal } from './http-refusal';
import type { Origins } from './origins';
import type { RateLimit } from './rate-limit';
import { applyTrusted, type TrustedDocuments } from './trusted-documents';

/** What comes with a request or a connection before it is known who asks. */
export interface Arrival {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly authorization: string | undefined;
}

/** Who is let in: everything that can be said without the database is said first. */
export class Admission {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly rate: RateLimit,
    private readonly origins: Origins,
    private readonly trusted: TrustedDocuments | null,
  ) {}

  /** The caller of a request with this body, or an HttpRefusal. */
  async admit(arrival: Arrival, body?: unknown): Promise<Identified> {
    let identity: Identity | null = null;
    try {
      identity = await this.authenticator.verify(arrival.authorization);
      await this.rate.take(identity);
      await this.origins.refuse(arrival, identity);
      if (body !== undefined) applyTrusted(body, this.trusted);
      return await this.authenticator.callerOf(identity);
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      throw Object.assign(HttpRefusal.of(error), { identity });
    }
  }

  /** Another operation of a caller who was let in. */
  async again({ caller }: Identified, payload: unknown): Promise<void> {
    await this.rate.take(caller);
    applyTrusted(payload, this.trusted);
  }
}
