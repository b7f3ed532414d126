import {
  BreakGlassService,
  logSubjectOf,
  MunicipalityService,
  OpenFiles,
  OwnFile,
  ProfessionalPresence,
  PurposeService,
} from '@eenplan/core';
import { type BreakGlassPass, type Caller, CodedError, type Platform } from '@eenplan/kit';
import type { ModulesOfDay, ModuleSets } from '../schema/module-sets';
import { KnownCallers } from './known-callers';
import { KnownScopes } from './known-scopes';
import { KnownTokens } from './known-tokens';
import type { Issuer } from './issuer';
import { bearerOf, type Identity, verifyToken } from './verify-token';

/** What a request asks for beside its query: headers of HTTP, or parameters of a connection. */
export interface Asked {
  /** Code of the processing activity: `Processing-Activity`. */
  readonly activity?: string | undefined;
  /** Id of an emergency: `Break-Glass`. */
  readonly breakGlass?: string | undefined;
}

/** A verified caller, and how long the token is good for. */
export interface Identified {
  readonly caller: Caller;
  readonly identity: Identity;
  readonly asked: Asked;
  /** Seconds since 1970. */
  readonly expiresAt: number;
  /** The client that asked for the token; null when the issuer does not say. */
  readonly client: string | null;
}

/** Turns the Authorization header of a request into a caller. */
export class Authenticator {
  private readonly scopes = new KnownScopes();
  private readonly tokens = new KnownTokens();
  private readonly callers = new KnownCallers();

  constructor(
    private readonly platform: Platform,
    private readonly issuers: readonly Issuer[],
    private readonly sets: ModuleSets,
  ) {}

  /** Who the token is of, without the database; or a CodedError that becomes HTTP 401. */
  async verify(header: string | undefined): Promise<Identity> {
    const token = bearerOf(header);
    const known = await this.tokens.find(token);
    if (known) return known;
    const verified = await verifyToken(token, this.issuers, this.platform.vault);
    this.tokens.keep(token, verified);
    return verified.identity;
  }

  /** The caller behind a verified token, or a CodedError that becomes HTTP 401. */
  async callerOf(identity: Identity, asked: Asked): Promise<Identified> {
    if (!(await this.isServed(identity.municipality))) {
      throw new CodedError(
        'MUNICIPALITY_UNKNOWN',
        'The municipality of this token does not work with this installation.',
      );
    }
    const caller = await this.knownOrNew(identity, asked);
    const presence = this.platform.get(ProfessionalPresence);
    if (!presence.hasSeen(caller)) await presence.seen(caller);
    return { caller, identity, asked, expiresAt: identity.expiresAt, client: identity.client };
  }

  /** Known of a municipality that is looked at for switches already; asked of any other. */
  private async isServed(municipality: string): Promise<boolean> {
    const known = await this.sets.peek(municipality);
    return known?.isServed === true || (await this.platform.get(MunicipalityService).find(municipality)) !== null;
  }

  /** Each request has a caller of its own, though all of it was worked out before. */
  private async knownOrNew(identity: Identity, asked: Asked): Promise<Caller> {
    const modules = await this.sets.of(identity.municipality);
    const known = this.callers.find(modules, identity, asked);
    if (known) return { ...known };
    const caller = await this.toCaller(identity, asked, modules);
    this.callers.keep(modules, identity, asked, { ...caller });
    return caller;
  }

  private async toCaller(identity: Identity, asked: Asked, modules: ModulesOfDay): Promise<Caller> {
    const { kind, subject, municipality, roles, organisation, bsnLookup, activities } = identity;
    const { laws, lawsOff, catalogue } = modules;
    const scopes = this.scopes.of(catalogue, roles);
    const purposes = this.platform.get(PurposeService);
    const purpose = purposes.named(asked.activity, { scopes, activities, laws });
    const breakGlass = await this.passOf(identity, asked);
    const sight = await purposes.sight(purpose, lawsOff, breakGlass !== null);
    const files = await this.filesOf(municipality, bsnLookup);
    return {
      ...{ kind, subject, municipality, roles, organisation, laws, lawsOff, scopes, activities, purpose, breakGlass },
      ...{ lawsOpen: sight.open, lawsByConsent: sight.byConsent },
      ...files,
      logSubject: files.residentId === null ? null : logSubjectOf(this.platform, municipality, files.residentId),
      today: this.platform.clock.today(),
    };
  }

  /** Wmo 2015, art. 5.3.2: whose files a resident may open: the own one, unless too young or incapable, and those represented. */
  private async filesOf(
    municipality: string,
    bsnLookup: string | null,
  ): Promise<Pick<Caller, 'residentId' | 'represents'>> {
    const id = bsnLookup === null ? null : await this.platform.get(OwnFile).residentOf(municipality, bsnLookup);
    if (id === null) return { residentId: null, represents: [] };
    const today = this.platform.clock.today();
    const { ownIsOpen, represented } = await this.platform.get(OpenFiles).of(municipality, id, today);
    return { residentId: ownIsOpen ? id : null, represents: represented };
  }

  private passOf(identity: Identity, { breakGlass }: Asked): Promise<BreakGlassPass | null> {
    if (breakGlass === undefined) return Promise.resolve(null);
    return this.platform.get(BreakGlassService).pass(identity, breakGlass);
  }
}
