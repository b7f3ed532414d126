import { logSubjectOf, MunicipalityService, OwnFile, ProfessionalPresence, scopesIn } from '@eenplan/core';
import { type Caller, CodedError, type Platform } from '@eenplan/kit';
import type { ModuleSets } from '../schema/module-sets';
import type { Issuer } from './issuer';
import { bearerOf, type Identity, verifyToken } from './verify-token';

/** A verified caller, and how long the token is good for. */
export interface Identified {
  readonly caller: Caller;
  /** Seconds since 1970. */
  readonly expiresAt: number;
  /** The client that asked for the token; null when the issuer does not say. */
  readonly client: string | null;
}

/** Turns the Authorization header of a request into a caller. */
export class Authenticator {
  constructor(
    private readonly platform: Platform,
    private readonly issuers: readonly Issuer[],
    private readonly sets: ModuleSets,
  ) {}

  /** Who the token is of, without the database; or a CodedError that becomes HTTP 401. */
  verify(header: string | undefined): Promise<Identity> {
    return Promise.resolve().then(() => verifyToken(bearerOf(header), this.issuers, this.platform.vault));
  }

  /** The caller behind a verified token, or a CodedError that becomes HTTP 401. */
  async callerOf(identity: Identity): Promise<Identified> {
    const municipality = await this.platform.get(MunicipalityService).find(identity.municipality);
    if (!municipality) {
      throw new CodedError(
        'MUNICIPALITY_UNKNOWN',
        'The municipality of this token does not work with this installation.',
      );
    }
    const caller = await this.toCaller(identity);
    await this.platform.get(ProfessionalPresence).seen(caller);
    return { caller, expiresAt: identity.expiresAt, client: identity.client };
  }

  private async toCaller(identity: Identity): Promise<Caller> {
    const { kind, subject, municipality, roles, organisation, bsnLookup } = identity;
    const { laws, lawsOff, catalogue } = await this.sets.of(municipality);
    const residentId = bsnLookup === null ? null : await this.platform.get(OwnFile).residentOf(municipality, bsnLookup);
    return {
      ...{ kind, subject, municipality, roles, organisation, laws, lawsOff },
      scopes: scopesIn(catalogue, roles),
      residentId,
      logSubject: residentId === null ? null : logSubjectOf(this.platform, municipality, residentId),
      today: this.platform.clock.today(),
    };
  }
}
