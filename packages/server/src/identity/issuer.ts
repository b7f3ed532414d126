import { type CallerKind, CodedError } from '@eenplan/kit';
import type { JWTVerifyGetKey } from 'jose';
import { keysOf } from './issuer-keys';

/** Where a value stands in a token: the name of a claim, or the way to it through claims that are objects. */
export type ClaimPlace = string | readonly string[];

/** Which claim of an issuer holds what. */
export interface ClaimPlaces {
  readonly municipality: ClaimPlace;
  readonly kind: ClaimPlace;
  readonly roles: ClaimPlace;
  readonly organisation: ClaimPlace;
  readonly bsn: ClaimPlace;
  readonly activities: ClaimPlace;
}

/** What every token of an issuer means, where its claims do not say it. */
export interface FixedClaims {
  readonly municipality?: string | undefined;
  readonly kind?: CallerKind | undefined;
  readonly roles?: readonly string[] | undefined;
  /** Register of an organisation claim that holds a bare number. */
  readonly register?: 'oin' | 'kvk' | 'agb' | undefined;
}

/** An issuer whose access tokens are accepted. */
export interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  /** Keeps its subjects apart from those of others: `zorg:4711`. None for the one issuer of an installation. */
  readonly name?: string | undefined;
  /** Municipalities it may speak for; every one when left out. */
  readonly municipalities?: readonly string[] | undefined;
  /** Kinds of callers it may speak for; every kind when left out. */
  readonly kinds?: readonly CallerKind[] | undefined;
  readonly claims?: ClaimPlaces | undefined;
  readonly fixed?: FixedClaims | undefined;
}

/** Where an issuer keeps what it says when nothing else is configured. */
export const USUAL_CLAIMS: ClaimPlaces = {
  municipality: 'municipality',
  kind: 'kind',
  roles: 'roles',
  organisation: 'organisation',
  bsn: 'bsn',
  activities: 'processing_activities',
};

/** Algorithms an issuer may sign with: asymmetric only, so that a public key is never taken for a secret. */
export const ALGORITHMS = ['ES256', 'ES384', 'RS256', 'PS256', 'EdDSA'];

/** The issuer named by OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URI; null when none of the three is set. */
export function issuerFromEnvironment(env: Readonly<Record<string, string | undefined>>): Issuer | null {
  const { OIDC_ISSUER, OIDC_AUDIENCE, OIDC_JWKS_URI } = env;
  if (!OIDC_ISSUER && !OIDC_AUDIENCE && !OIDC_JWKS_URI) return null;
  if (!OIDC_ISSUER || !OIDC_AUDIENCE || !OIDC_JWKS_URI) {
    throw new CodedError(
      'ISSUER_INCOMPLETE',
      'OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URI belong together; set all three.',
    );
  }
  if (!URL.canParse(OIDC_JWKS_URI)) throw new CodedError('ISSUER_INCOMPLETE', 'OIDC_JWKS_URI is not an address.');
  const keys = keysOf({ issuer: OIDC_ISSUER, jwksUri: OIDC_JWKS_URI });
  return { issuer: OIDC_ISSUER, audience: OIDC_AUDIENCE, keys };
}
