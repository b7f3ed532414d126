import { CodedError } from '@eenplan/kit';
import { decodeJwt, errors, jwtVerify } from 'jose';
import { type Claims, claimsSchema } from './claims';
import { ALGORITHMS, type Issuer } from './issuer';

/** Why a token was not accepted; goes to the client with HTTP 401. */
export type TokenErrorCode =
  'TOKEN_MISSING' | 'ISSUER_UNREACHABLE' | 'TOKEN_INVALID' | 'TOKEN_EXPIRED' | 'TOKEN_FOREIGN' | 'TOKEN_CLAIMS_INVALID';

/** The bearer token of an Authorization header. */
export function bearerOf(header: string | undefined): string {
  const [, token] = /^Bearer ([A-Za-z0-9\-._~+/]+=*)$/i.exec(header ?? '') ?? [];
  if (token === undefined) throw refusal('TOKEN_MISSING', 'Send an access token: `Authorization: Bearer <token>`.');
  return token;
}

/** Verifies a token against the accepted issuers and reads its claims. Throws a CodedError, never a detail of the token. */
export async function verifyToken(token: string, issuers: readonly Issuer[]): Promise<Claims> {
  const issuer = issuers.find((candidate) => candidate.issuer === issuerOf(token));
  if (!issuer) throw refusal('TOKEN_FOREIGN', 'The token comes from an issuer that is not accepted here.');
  const payload = await verified(token, issuer);
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) {
    const names = [...new Set(claims.error.issues.map((issue) => String(issue.path[0])))].join(', ');
    throw refusal('TOKEN_CLAIMS_INVALID', `The token lacks what is needed, or holds it in another form: ${names}.`);
  }
  return claims.data;
}

function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    throw refusal('TOKEN_INVALID', 'The access token cannot be read.');
  }
}

async function verified(token: string, issuer: Issuer): Promise<object> {
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

/** The keys could not be fetched: nothing is wrong with the token. */
const isUnreachable = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout || (error instanceof TypeError && error.message === 'fetch failed');

const refusal = (code: TokenErrorCode, message: string): CodedError => new CodedError(code, message);
