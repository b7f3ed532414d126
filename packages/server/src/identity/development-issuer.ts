import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CodedError } from '@eenplan/kit';
import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { Issuer } from './issuer';
import type { Claims } from './claims';

const ISSUER = 'urn:eenplan:development';
const AUDIENCE = 'eenplan';

/** Signs tokens for the personas of embedded mode. It exists on this machine alone. */
export interface DevelopmentIssuer extends Issuer {
  /** A token that lives this many seconds; negative for one that has expired. */
  sign(claims: Claims, lifetimeSeconds?: number): Promise<string>;
}

/** Why there is no development issuer in production. */
export const developmentIssuerRefused = (): CodedError =>
  new CodedError(
    'DEVELOPMENT_ISSUER_REFUSED',
    'The development issuer does not start with NODE_ENV=production; set OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URI.',
  );

/** Opens the issuer whose key stands in this file, made on first use. Refused in production. */
export async function openDevelopmentIssuer(
  keyFile: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<DevelopmentIssuer> {
  if (env['NODE_ENV'] === 'production') {
    throw developmentIssuerRefused();
  }
  const privateJwk = existsSync(keyFile) ? readKey(keyFile) : await makeKey(keyFile);
  const { kty, crv, x, y, kid } = privateJwk;
  const key = await importJWK(privateJwk, 'ES256');
  return {
    issuer: ISSUER,
    audience: AUDIENCE,
    keys: createLocalJWKSet({ keys: [{ kty, crv, x, y, kid, alg: 'ES256' }] }),
    sign: ({ client, activities, ...claims }, lifetimeSeconds = 12 * 3600) => {
      const now = Math.floor(Date.now() / 1000);
      const named = { ...(client !== undefined && { client_id: client }) };
      const allowed = { ...(activities !== undefined && { processing_activities: activities }) };
      return new SignJWT({ ...claims, ...named, ...allowed })
        .setProtectedHeader({ alg: 'ES256', kid: kid ?? '' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt(now)
        .setExpirationTime(now + lifetimeSeconds)
        .sign(key);
    },
  };
}

const readKey = (keyFile: string): JWK => JSON.parse(readFileSync(keyFile, 'utf8')) as JWK;

async function makeKey(keyFile: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk: JWK = { ...(await exportJWK(privateKey)), kid: `development-${Date.now().toString(36)}` };
  mkdirSync(dirname(keyFile), { recursive: true });
  try {
    writeFileSync(keyFile, JSON.stringify(jwk), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readKey(keyFile); // another process made it first
  }
  return jwk;
}
