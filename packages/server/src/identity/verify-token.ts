import { type BsnVault, type CallerKind, CodedError, isBsn } from '@eenplan/kit';
import { decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { type Claims, claimsOf, claimsSchema } from './claims';
import { ALGORITHMS, type Issuer } from './issuer';
import { KeysUnreachable } from './issuer-keys';

/** Why a token was not accepted; goes to the client with HTTP 401. */
export type TokenErrorCode =
  | 'TOKEN_MISSING'
  | 'ISSUER_UNREACHABLE'
  | 'TOKEN_INVALID'
  | 'TOKEN_EXPIRED'
  | 'TOKEN_FOREIGN'
  | 'TOKEN_CLAIMS_INVALID'
  | 'TOKEN_BEYOND_ISSUER';

/** Who a verified token is of. It holds no number: a BSN left as the hash that the file is found by. */
export interface Identity {
  readonly subject: string;
  readonly municipality: string;
  readonly kind: CallerKind;
  readonly roles: readonly string[];
  readonly organisation: string | null;
  /** Of a resident; null when the token names none. */
  readonly bsnLookup: string | null;
  /** Processing activities that the token allows; null when it says nothing. */
  readonly activities: readonly string[] | null;
  /** The client that asked for the token; null when the issuer does not say. */
  readonly client: string | null;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

/** The bearer token of an Authorization header. */
export function bearerOf(header: string | undefined): string {
  const [, token] = /^Bearer ([A-Za-z0-9\-._~+/]+=*)$/i.exec(header ?? '') ?? [];
  if (token === undefined) throw refusal('TOKEN_MISSING', 'Send an access token: `Authorization: Bearer <token>`.');
  return token;
}

/** A token that was verified, and the question to its issuer for the key that it was verified with. */
export interface VerifiedToken {
  readonly identity: Identity;
  readonly key: unknown;
  /** The key now: another one, or none, when the issuer took it away or its keys were fetched again. */
  readonly keyNow: () => Promise<unknown>;
}

/** Verifies a token against the accepted issuers, without the database. Throws a CodedError, never a detail of the token. */
export async function verifyToken(token: string, issuers: readonly Issuer[], vault: BsnVault): Promise<VerifiedToken> {
  const issuer = issuers.find((candidate) => candidate.issuer === issuerOf(token));
  if (!issuer) throw refusal('TOKEN_FOREIGN', 'The token comes from an issuer that is not accepted here.');
  let asked: Pick<VerifiedToken, 'key' | 'keyNow'> = { key: null, keyNow: () => Promise.resolve(undefined) };
  const keys: JWTVerifyGetKey = async (header, jws) => {
    const key = await issuer.keys(header, jws);
    asked = { key, keyNow: async () => issuer.keys(header, jws) };
    return key;
  };
  const payload = await verified(token, { ...issuer, keys });
  const claims = claimsSchema.safeParse(claimsOf(payload, issuer));
  if (!claims.success) {
    const names = [...new Set(claims.error.issues.map((issue) => String(issue.path[0])))].join(', ');
    throw refusal('TOKEN_CLAIMS_INVALID', `The token lacks what is needed, or holds it in another form: ${names}.`);
  }
  refuseBeyond(issuer, claims.data);
  const identity = identityOf(claims.data, subjectOf(claims.data, issuer, issuers, vault), vault);
  return { identity, ...asked };
}

/** An issuer speaks for the municipalities and kinds of callers of its configuration, and for no others. */
function refuseBeyond({ municipalities, kinds }: Issuer, { municipality, kind }: Claims): void {
  const names = [
    ...(municipalities && !municipalities.includes(municipality) ? ['this municipality'] : []),
    ...(kinds && !kinds.includes(kind as CallerKind) ? ['this kind of caller'] : []),
  ];
  if (names.length === 0) return;
  throw refusal('TOKEN_BEYOND_ISSUER', `The issuer of the token may not speak for ${names.join(' and ')}.`);
}

/**
 * Who it is, the same at every request. Subjects of a named issuer start with its name, and nobody else's may: two
 * issuers with a `jan` are two people. A number is never a subject: some brokers hand out the BSN itself.
 */
function subjectOf({ sub, municipality }: Claims, issuer: Issuer, issuers: readonly Issuer[], vault: BsnVault): string {
  const subject = isBsn(sub) ? vault.pseudonym('subject', municipality, sub) : sub;
  if (issuer.name !== undefined) return `${issuer.name}:${subject}`;
  if (issuers.some(({ name }) => name !== undefined && subject.startsWith(`${name}:`))) {
    throw refusal('TOKEN_INVALID', 'The access token is not valid here.');
  }
  return subject;
}

function identityOf(claims: Claims, subject: string, vault: BsnVault): Identity {
  const { municipality, kind, roles, organisation, bsn, activities, client, exp } = claims;
  return {
    ...{ subject, municipality, kind: kind as CallerKind, roles },
    organisation: kind === 'PARTNER' ? (organisation ?? null) : null,
    bsnLookup: kind === 'RESIDENT' && bsn !== undefined ? vault.lookupHash(municipality, bsn) : null,
    activities: activities ?? null,
    client: client ?? null,
    expiresAt: exp ?? 0,
  };
}

function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    throw refusal('TOKEN_INVALID', 'The access token cannot be read.');
  }
}

async function verified(token: string, issuer: Issuer): Promise<JWTPayload> {
  try {
    const options = { issuer: issuer.issuer, audience: issuer.audience, algorithms: ALGORITHMS, clockTolerance: 5 };
    return (await jwtVerify(token, issuer.keys, { ...options, requiredClaims: ['exp', 'sub'] })).payload;
  } catch (error) {
    if (isUnreachable(error))
      throw refusal('ISSUER_UNREACHABLE', 'The issuer of the token cannot be reached now; try again.');
    if (error instanceof errors.JWTExpired) throw refusal('TOKEN_EXPIRED', 'The access token has expired.');
    throw refusal('TOKEN_INVALID', 'The access token is not valid here.');
  }
}

/** The keys could not be fetched: nothing is wrong with the token. The last code is a status or a body of no key set. */
const isUnreachable = (error: unknown): boolean =>
  error instanceof KeysUnreachable ||
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC') ||
  isFetchFailed(error);

/** By its name: an error of `fetch` is not always of this realm. */
const isFetchFailed = (error: unknown): boolean => {
  const { name, message } = (error ?? {}) as Partial<Error>;
  return name === 'TypeError' && message === 'fetch failed';
};

const refusal = (code: TokenErrorCode, message: string): CodedError => new CodedError(code, message);
