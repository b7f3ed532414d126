import { CodedError } from '@eenplan/kit';
import { createLocalJWKSet, exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import type { Issuer } from './issuer';
import { bearerOf, verifyToken } from './verify-token';

const ISSUER = 'https://issuer.example';
const now = () => Math.floor(Date.now() / 1000);
const claims = { sub: 's-1', municipality: '0222', kind: 'PROFESSIONAL', roles: ['generalist'] };
const standard = () => ({ iss: ISSUER, aud: 'eenplan', exp: now() + 600, ...claims });

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
let keys: Keys;
let others: Keys;
let issuers: Issuer[];

beforeAll(async () => {
  [keys, others] = await Promise.all([generateKeyPair('ES256', { extractable: true }), generateKeyPair('ES256')]);
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256' };
  issuers = [{ issuer: ISSUER, audience: 'eenplan', keys: createLocalJWKSet({ keys: [jwk] }) }];
});

const sign = (payload: Record<string, unknown>, key = keys.privateKey, kid = 'k1'): Promise<string> =>
  new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid }).sign(key);

async function refusal(token: string): Promise<CodedError> {
  const error: unknown = await verifyToken(token, issuers).catch((reason: unknown) => reason);
  if (error instanceof CodedError) return error;
  throw new Error('The token was accepted, or failed otherwise.');
}
const codeFor = async (payload: Record<string, unknown>): Promise<string> => (await refusal(await sign(payload))).code;

describe('a token that is accepted', () => {
  it('gives its claims and nothing else', async () => {
    const given = await verifyToken(await sign({ ...standard(), extra: 'x' }), issuers);
    expect(given).toMatchObject(claims);
    expect(given).not.toHaveProperty('extra');
  });

  it.each([
    { kind: 'PARTNER', organisation: 'kvk:12345678' },
    { kind: 'PARTNER', organisation: 'agb:12345678' },
    { kind: 'PARTNER', organisation: 'oin:00000001234567890000' },
    { kind: 'RESIDENT', bsn: '123456782' },
    { kind: 'ADMINISTRATOR', roles: [] },
  ])('can say %j', async (more) => {
    await expect(verifyToken(await sign({ ...standard(), ...more }), issuers)).resolves.toMatchObject({
      ...claims,
      ...more,
    });
  });

  it('may be for several audiences, and be a few seconds too old', async () => {
    const token = await sign({ ...standard(), aud: ['other', 'eenplan'], exp: now() - 2 });
    await expect(verifyToken(token, issuers)).resolves.toMatchObject(claims);
  });
});

describe('a token that proves nothing', () => {
  it('has no signature', async () => {
    expect((await refusal(new UnsecuredJWT(standard()).encode())).code).toBe('TOKEN_INVALID');
  });

  it('is signed with the public key as if it were a secret', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(keys.publicKey));
    const token = await new SignJWT(standard()).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(secret);
    expect((await refusal(token)).code).toBe('TOKEN_INVALID');
  });

  it('is signed by somebody else under the name of the issuer', async () => {
    expect((await refusal(await sign(standard(), others.privateKey))).code).toBe('TOKEN_INVALID');
  });

  it('names a key that the issuer does not have', async () => {
    expect((await refusal(await sign(standard(), keys.privateKey, 'k2'))).code).toBe('TOKEN_INVALID');
  });

  it('was changed on the way', async () => {
    const [header, , signature] = (await sign(standard())).split('.');
    const payload = Buffer.from(JSON.stringify({ ...standard(), municipality: '0304' })).toString('base64url');
    expect((await refusal([header, payload, signature].join('.'))).code).toBe('TOKEN_INVALID');
  });

  it.each(['garbage', 'a.b.c', '..', 'e30.e30.', 'e30.W10.e30'])('cannot be read: %s', async (token) => {
    expect(['TOKEN_INVALID', 'TOKEN_FOREIGN']).toContain((await refusal(token)).code);
  });
});

describe('a token that does not hold here and now', () => {
  it.each<[string, () => Record<string, unknown>, string]>([
    ['comes from another issuer', () => ({ iss: 'https://other.example' }), 'TOKEN_FOREIGN'],
    ['comes from an issuer with a longer name', () => ({ iss: `${ISSUER}/` }), 'TOKEN_FOREIGN'],
    ['names no issuer', () => ({ iss: undefined }), 'TOKEN_FOREIGN'],
    ['is for another audience', () => ({ aud: 'other' }), 'TOKEN_INVALID'],
    ['is for nobody', () => ({ aud: undefined }), 'TOKEN_INVALID'],
    ['has expired', () => ({ exp: now() - 60 }), 'TOKEN_EXPIRED'],
    ['never expires', () => ({ exp: undefined }), 'TOKEN_INVALID'],
    ['expires in words', () => ({ exp: 'tomorrow' }), 'TOKEN_INVALID'],
    ['is not valid yet', () => ({ nbf: now() + 60 }), 'TOKEN_INVALID'],
    ['is about nobody', () => ({ sub: undefined }), 'TOKEN_INVALID'],
  ])('%s', async (_what, change, code) => {
    expect(await codeFor({ ...standard(), ...change() })).toBe(code);
  });
});

describe('a token that says too little of the caller', () => {
  it.each<[string, Record<string, unknown>]>([
    ['sub', { sub: '' }],
    ['municipality', { municipality: 'GM0222' }],
    ['municipality', { municipality: '222' }],
    ['municipality', { municipality: 222 }],
    ['municipality', { municipality: undefined }],
    ['kind', { kind: 'SYSTEM' }],
    ['kind', { kind: 'professional' }],
    ['kind', { kind: undefined }],
    ['roles', { roles: 'generalist' }],
    ['roles', { roles: [''] }],
    ['roles', { roles: Array.from({ length: 21 }, () => 'generalist') }],
    ['organisation', { kind: 'PARTNER', organisation: '12345678' }],
    ['organisation', { kind: 'PARTNER', organisation: 'kvk:1234567' }],
    ['organisation', { kind: 'PARTNER', organisation: 'KVK:12345678' }],
    ['organisation', { kind: 'PARTNER', organisation: 'kvk:12345678 ' }],
    ['bsn', { kind: 'RESIDENT', bsn: '123456789' }],
  ])('is refused for its %s: %j', async (claim, change) => {
    const error = await refusal(await sign({ ...standard(), ...change }));
    expect(error.code).toBe('TOKEN_CLAIMS_INVALID');
    expect(error.message).toBe(`The token lacks what is needed, or holds it in another form: ${claim}.`);
  });
});

describe('the Authorization header', () => {
  it.each(['Bearer abc', 'bearer abc', 'BEARER abc'])('gives the token of %s', (header) => {
    expect(bearerOf(header)).toBe('abc');
  });

  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    'Bearer  abc',
    'Bearer abc def',
    'Basic abc',
    'xBearer abc',
    'Bearer a,b',
    'Bearer a\nb',
  ])('gives none of %j', (header) => {
    expect(() => bearerOf(header)).toThrow(expect.objectContaining({ code: 'TOKEN_MISSING' }));
  });
});
