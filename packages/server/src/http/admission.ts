import { type Caller, CodedError } from '@eenplan/kit';
import type { Asked, Authenticator, Identified } from '../identity/authenticate';
import type { Identity } from '../identity/verify-token';
import { HttpRefusal } from './http-refusal';
import type { Origins } from './origins';
import type { RateLimit } from './rate-limit';
import { applyTrusted, type TrustedDocuments } from './trusted-documents';

/** What comes with a request or a connection before it is known who asks. */
export interface Arrival {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly authorization: string | undefined;
  /** What it is for; in the headers when left out. */
  readonly asked?: Asked;
}

/** What a request is for, from its headers. */
export const askedIn = (headers: Arrival['headers']): Asked => ({
  activity: oneOf(headers['processing-activity']),
  breakGlass: oneOf(headers['break-glass']),
});

const oneOf = (header: string | readonly string[] | undefined): string | undefined =>
  typeof header === 'string' && header !== '' ? header : undefined;

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
      return await this.authenticator.callerOf(identity, arrival.asked ?? askedIn(arrival.headers));
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      throw Object.assign(HttpRefusal.of(error), { identity });
    }
  }

  /** The caller as it is now: roles, switches and emergencies change while a connection lasts. */
  async renewed({ identity, asked }: Identified): Promise<Caller> {
    return (await this.authenticator.callerOf(identity, asked)).caller;
  }

  /** Another operation of a caller who was let in. */
  async again({ caller }: Identified, payload: unknown): Promise<void> {
    await this.rate.take(caller);
    applyTrusted(payload, this.trusted);
  }
}
