import { CodedError } from '@eenplan/kit';
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

/** An issuer whose access tokens are accepted. */
export interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
}

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
  return { issuer: OIDC_ISSUER, audience: OIDC_AUDIENCE, keys: createRemoteJWKSet(new URL(OIDC_JWKS_URI)) };
}
