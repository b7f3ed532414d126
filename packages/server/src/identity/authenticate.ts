import { MunicipalityService, ProfessionalPresence, ResidentService } from '@eenplan/core';
import { type Caller, type CallerKind, CodedError, type EenplanModule, type Platform } from '@eenplan/kit';
import type { ModuleSets } from '../schema/module-sets';
import type { Claims } from './claims';
import type { Issuer } from './issuer';
import { bearerOf, verifyToken } from './verify-token';

/** A verified caller, and how long the token is good for. */
export interface Identified {
  readonly caller: Caller;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

/** Turns the Authorization header of a request into a caller. */
export class Authenticator {
  constructor(
    private readonly platform: Platform,
    private readonly issuers: readonly Issuer[],
    private readonly sets: ModuleSets,
  ) {}

  /** Who it is and until when, or a CodedError that becomes HTTP 401. */
  async identify(header: string | undefined): Promise<Identified> {
    const claims = await verifyToken(bearerOf(header), this.issuers);
    const municipality = await this.platform.get(MunicipalityService).find(claims.municipality);
    if (!municipality) {
      throw new CodedError(
        'MUNICIPALITY_UNKNOWN',
        'The municipality of this token does not work with this installation.',
      );
    }
    const caller = await this.toCaller(claims);
    await this.platform.get(ProfessionalPresence).seen(caller);
    return { caller, expiresAt: claims.exp ?? 0 };
  }

  private async toCaller(claims: Claims): Promise<Caller> {
    const { municipality, sub, roles, bsn } = claims;
    const kind = claims.kind as CallerKind;
    const residents = this.platform.get(ResidentService);
    const { laws, lawsOff } = await this.sets.of(municipality);
    return {
      kind,
      subject: sub,
      municipality,
      roles,
      scopes: scopesOfRoles(this.platform.modules, roles),
      residentId: kind === 'RESIDENT' && bsn ? await residents.idByBsn(municipality, bsn) : null,
      organisation: kind === 'PARTNER' ? (claims.organisation ?? null) : null,
      laws,
      lawsOff,
      today: this.platform.clock.today(),
    };
  }
}

/** What roles may do, from the role tables of every installed module. */
export const scopesOfRoles = (modules: readonly EenplanModule[], roles: readonly string[]): ReadonlySet<string> =>
  new Set(modules.flatMap((module) => roles.flatMap((role) => rolesOf(module, role))));

const rolesOf = (module: EenplanModule, role: string): readonly string[] =>
  Object.hasOwn(module.access.roles, role) ? (module.access.roles[role] ?? []) : [];
