import { createRemoteJWKSet, type JWTVerifyGetKey, type RemoteJWKSetOptions } from 'jose';

/** Where the keys of an issuer are, and for how long they are kept. */
export interface KeysPlace {
  readonly issuer: string;
  /** Looked up in the issuer's discovery document when left out. */
  readonly jwksUri?: string | undefined;
  /** Seconds that fetched keys are trusted: a key that was taken away is refused after them. */
  readonly keysKeptSeconds?: number | undefined;
}

/** The issuer gave no keys: the network, a status, or a document of another issuer. Nothing is wrong with the token. */
export class KeysUnreachable extends Error {}

/** Milliseconds that the issuer may take to answer. */
const PATIENCE = 5_000;

/**
 * The keys of an issuer, fetched when the first token comes: a server starts while its issuer is down. A key that is not
 * among them is asked for again, at most every 30 seconds, so that a new key works and made-up ones cost little.
 */
export function keysOf({ issuer, jwksUri, keysKeptSeconds = 600 }: KeysPlace): JWTVerifyGetKey {
  const options = {
    timeoutDuration: PATIENCE,
    cacheMaxAge: keysKeptSeconds * 1000,
    cooldownDuration: Math.min(30, keysKeptSeconds) * 1000,
  };
  if (jwksUri !== undefined) return createRemoteJWKSet(new URL(jwksUri), options);
  return discoveredKeys(issuer, options);
}

function discoveredKeys(issuer: string, options: RemoteJWKSetOptions): JWTVerifyGetKey {
  let known: Promise<JWTVerifyGetKey> | undefined;
  const discover = async (): Promise<JWTVerifyGetKey> => createRemoteJWKSet(new URL(await jwksUriOf(issuer)), options);
  return async (header, token) => {
    known ??= discover().catch((error: unknown) => {
      known = undefined; // the next token asks again
      throw error;
    });
    return (await known)(header, token);
  };
}

/** OpenID Connect Discovery 1.0, 4: the document must name the issuer that was asked for. */
async function jwksUriOf(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const document = await readJson(address);
  const { issuer: named, jwks_uri: uri } = document as Record<string, unknown>;
  if (named === issuer && typeof uri === 'string' && URL.canParse(uri)) return uri;
  throw new KeysUnreachable('The discovery document is not that of the issuer.');
}

async function readJson(address: string): Promise<object> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' });
    const document = response.ok ? ((await response.json()) as unknown) : null;
    if (typeof document === 'object' && document !== null) return document;
  } catch {
    // Said below: a reason of the network helps no client.
  }
  throw new KeysUnreachable('The discovery document cannot be read.');
}
