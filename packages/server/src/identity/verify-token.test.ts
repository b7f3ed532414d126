import { BsnVault, CodedError } from '@eenplan/kit';
import { createLocalJWKSet, exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import type { Issuer } from './issuer';
import { bearerOf, type Identity, verifyToken } from './verify-token';

const ISSUER = 'https://issuer.example';
const key = (fill: string): Buffer => Buffer.alloc(32, fill);
const vault = new BsnVault({ current: 'k', encryption: { k: key('e') }, lookup: key('l'), pseudonym: key('p') });
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

/** Whose token it is. */
const identityIn = async (...asked: Parameters<typeof verifyToken>): Promise<Identity> =>
  (await verifyToken(...asked)).identity;

async function refusal(token: string): Promise<CodedError> {
  const error: unknown = await identityIn(token, issuers, vault).catch((reason: unknown) => reason);
  if (error instanceof CodedError) return error;
  throw new Error('The token was accepted, or failed otherwise.');
}
const codeFor = async (payload: Record<string, unknown>): Promise<string> => (await refusal(await sign(payload))).code;

describe('a token that is accepted', () => {
  it('gives its claims and nothing else', async () => {
    const given = await identityIn(await sign({ ...standard(), extra: 'x' }), issuers, vault);
    expect(given).toEqual({
      ...{ subject: 's-1', municipality: '0222', kind: 'PROFESSIONAL', roles: ['generalist'] },
      ...{
        organisation: null,
        bsnLookup: null,
        activities: null,
        client: null,
        expiresAt: expect.any(Number) as number,
      },
    });
  });

  it.each([
    { kind: 'PARTNER', organisation: 'kvk:12345678' },
    { kind: 'PARTNER', organisation: 'agb:12345678' },
    { kind: 'PARTNER', organisation: 'oin:00000001234567890000' },
    { kind: 'ADMINISTRATOR', roles: [] },
  ])('can say %j', async (more) => {
    await expect(identityIn(await sign({ ...standard(), ...more }), issuers, vault)).resolves.toMatchObject(more);
  });

  it('holds the number of a resident no longer: the hash that the file is found by is all that is left', async () => {
    const given = await identityIn(await sign({ ...standard(), kind: 'RESIDENT', bsn: '123456782' }), issuers, vault);
    expect(given.bsnLookup).toBe(vault.lookupHash('0222', '123456782'));
    expect(JSON.stringify(given)).not.toContain('123456782');
  });

  it('of a professional has no number, whatever it says', async () => {
    const given = await identityIn(await sign({ ...standard(), bsn: '123456782' }), issuers, vault);
    expect(given.bsnLookup).toBeNull();
  });

  it('whose subject is a number gets another subject, the same each time', async () => {
    const [one, two] = await Promise.all(
      ['once', 'twice'].map(async (jti) =>
        identityIn(await sign({ ...standard(), jti, sub: '123456782' }), issuers, vault),
      ),
    );
    expect(one?.subject).toMatch(/^[\w-]{43}$/);
    expect(two?.subject).toBe(one?.subject);
  });

  it('may be for several audiences, and be a few seconds too old', async () => {
    const token = await sign({ ...standard(), aud: ['other', 'eenplan'], exp: now() - 2 });
    await expect(identityIn(token, issuers, vault)).resolves.toMatchObject({ subject: 's-1' });
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

describe('an issuer beside others', () => {
  const other = 'https://zorg.example';
  const speaking = (changes: Partial<Issuer>): Issuer[] => {
    const [first] = issuers;
    if (!first) throw new Error('There is no issuer.');
    return [first, { ...first, issuer: other, name: 'zorg', ...changes }];
  };
  const given = async (payload: Record<string, unknown>, changes: Partial<Issuer> = {}) =>
    identityIn(await sign({ ...standard(), iss: other, ...payload }), speaking(changes), vault);
  const coded = (code: string) => expect.objectContaining({ code }) as Error;

  it('has subjects of its own, which nobody else can name', async () => {
    expect((await given({})).subject).toBe('zorg:s-1');
    await expect(given({ iss: ISSUER, sub: 'zorg:s-1' })).rejects.toThrow(coded('TOKEN_INVALID'));
  });

  it.each<[string, Partial<Issuer>]>([
    ['this municipality', { municipalities: ['0304'] }],
    ['this kind of caller', { kinds: ['PARTNER', 'RESIDENT'] }],
    ['this municipality and this kind of caller', { municipalities: ['0304'], kinds: ['PARTNER'] }],
  ])('does not speak for %s', async (what, changes) => {
    const refused = given({}, changes);
    await expect(refused).rejects.toThrow(coded('TOKEN_BEYOND_ISSUER'));
    await expect(refused).rejects.toThrow(`may not speak for ${what}.`);
  });

  it('keeps what it says in claims of its own', async () => {
    const claimsOfIssuer = {
      ...{
        municipality: 'https://zorg.example/gemeente',
        kind: ['eenplan', 'soort'],
        roles: ['realm_access', 'roles'],
      },
      ...{ organisation: 'kvk', bsn: 'sub', activities: 'doelen' },
    };
    const payload = {
      ...{
        'https://zorg.example/gemeente': '0304',
        eenplan: { soort: 'RESIDENT' },
        realm_access: { roles: ['resident'] },
      },
      ...{ sub: '123456782', municipality: '0222', kind: 'ADMINISTRATOR', roles: ['administrator'], azp: 'portal' },
    };
    expect(await given(payload, { claims: claimsOfIssuer })).toMatchObject({
      ...{ municipality: '0304', kind: 'RESIDENT', roles: ['resident'], client: 'portal' },
      bsnLookup: vault.lookupHash('0304', '123456782'),
    });
  });

  it('means what its configuration fixes, where its claims are silent', async () => {
    const fixed = { municipality: '0222', kind: 'PARTNER', roles: ['partner'], register: 'kvk' } as const;
    const payload = { municipality: undefined, kind: undefined, roles: undefined, organisation: '12345678' };
    expect(await given(payload, { fixed })).toMatchObject({
      ...{ municipality: '0222', kind: 'PARTNER', roles: ['partner'], organisation: 'kvk:12345678' },
    });
  });
});
