import { readFileSync } from 'node:fs';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { exportJWK, generateKeyPair, importJWK, type JWK, type JWTHeaderParameters, SignJWT, UnsecuredJWT } from 'jose';
import { BSN_MISTYPED, BSN_SENT, expectRefusal } from './support/refusals';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const ISSUER = 'urn:eenplan:development';
const AUDIENCE = 'eenplan';
const CLAIMS = { sub: 'forger', municipality: '0222', kind: 'PROFESSIONAL', roles: ['generalist'] };
const QUERY = '{ residents { totalCount } }';

const issuerKey = (): JWK => JSON.parse(readFileSync(server.issuerKeyFile, 'utf8')) as JWK;

/** A token as our issuer would make it, but for what a test changes. */
const token = (claims: object = {}, header: JWTHeaderParameters = { alg: 'ES256' }): SignJWT =>
  new SignJWT({ ...CLAIMS, ...claims })
    .setProtectedHeader(header)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime('1h');

const signed = async (unsigned: SignJWT): Promise<string> => unsigned.sign(await importJWK(issuerKey(), 'ES256'));

const FOR = { 'Processing-Activity': 'plan:direct' };
async function expectRefused(forged: string, code: string): Promise<void> {
  const { result, statements } = await server.statementsOf(async () => await server.post(forged, QUERY));
  expectRefusal(result, { status: 401, code });
  expect(result.headers['www-authenticate']).toBe('Bearer');
  // At most the municipality was looked up: no row of anybody.
  expect(statements.filter((sql) => !sql.includes('"core"."municipality"'))).toEqual([]);
}

it('a token as this test makes them is accepted when nothing is wrong with it', async () => {
  expect(await server.query(await signed(token()), QUERY, {}, FOR)).toEqual({ residents: { totalCount: 4 } });
});

describe('a token of somebody else', () => {
  it('signed with another key is refused', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    await expectRefused(await token().sign(privateKey), 'TOKEN_INVALID');
  });

  it('signed with another key that comes along in its header is refused', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const forged = token({}, { alg: 'ES256', jwk: await exportJWK(publicKey) });
    await expectRefused(await forged.sign(privateKey), 'TOKEN_INVALID');
  });

  it('for another audience is refused', async () => {
    await expectRefused(await signed(token().setAudience('another-service')), 'TOKEN_INVALID');
  });

  it('of another issuer is refused', async () => {
    await expectRefused(await signed(token().setIssuer('https://login.example.nl')), 'TOKEN_FOREIGN');
  });

  it('without a signature (alg none) is refused', async () => {
    const claims = new UnsecuredJWT(CLAIMS).setIssuer(ISSUER).setAudience(AUDIENCE).setExpirationTime('1h');
    await expectRefused(claims.encode(), 'TOKEN_INVALID');
  });

  it('signed with our public key as if it were a secret (HS256) is refused', async () => {
    const { kty, crv, x, y } = issuerKey();
    const secret = new TextEncoder().encode(JSON.stringify({ kty, crv, x, y }));
    await expectRefused(await token({}, { alg: 'HS256' }).sign(secret), 'TOKEN_INVALID');
  });

  it('whose claims were changed after signing is refused', async () => {
    const [header, , signature] = (await signed(token())).split('.');
    const claims = { ...CLAIMS, municipality: '0304', iss: ISSUER, aud: AUDIENCE, exp: 4_102_444_800 };
    const changed = Buffer.from(JSON.stringify(claims)).toString('base64url');
    await expectRefused([header, changed, signature].join('.'), 'TOKEN_INVALID');
  });
});

describe('a token that is not valid at this moment', () => {
  it('has expired', async () => {
    await expectRefused(await server.token(CLAIMS, -60), 'TOKEN_EXPIRED');
  });

  it('holds only later', async () => {
    await expectRefused(await signed(token().setNotBefore('30m')), 'TOKEN_INVALID');
  });

  it('never expires', async () => {
    const endless = new SignJWT(CLAIMS).setProtectedHeader({ alg: 'ES256' }).setIssuer(ISSUER).setAudience(AUDIENCE);
    await expectRefused(await signed(endless), 'TOKEN_INVALID');
  });
});

describe('a token that says something impossible', () => {
  it.each([
    ['a municipality that does not work with this installation', { municipality: '9999' }, 'MUNICIPALITY_UNKNOWN'],
    ['a municipality that is no code', { municipality: "0222' or true" }, 'TOKEN_CLAIMS_INVALID'],
    ['two municipalities', { municipality: ['0222', '0304'] }, 'TOKEN_CLAIMS_INVALID'],
    ['no municipality', { municipality: undefined }, 'TOKEN_CLAIMS_INVALID'],
    ['an unknown kind of caller', { kind: 'GOD' }, 'TOKEN_CLAIMS_INVALID'],
    ['roles that are no list', { roles: 'generalist' }, 'TOKEN_CLAIMS_INVALID'],
    ['hundreds of roles', { roles: Array.from({ length: 300 }, String) }, 'TOKEN_CLAIMS_INVALID'],
    ['an organisation in another form', { organisation: 'kvk:12' }, 'TOKEN_CLAIMS_INVALID'],
    ['a BSN that fails the eleven test', { kind: 'RESIDENT', bsn: BSN_MISTYPED }, 'TOKEN_CLAIMS_INVALID'],
    ['a BSN that is a number', { kind: 'RESIDENT', bsn: Number(BSN_SENT) }, 'TOKEN_CLAIMS_INVALID'],
  ])('%s', async (_what, claims, code) => {
    await expectRefused(await signed(token(claims)), code);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'a role named %s gives no scope',
    async (role) => {
      const viewer = await server.query(await signed(token({ roles: [role] })), '{ viewer { scopes } }');
      expect(viewer).toEqual({ viewer: { scopes: [] } });
    },
  );
});

describe('a request without a token that can be read', () => {
  it.each([
    ['nothing', undefined, 'TOKEN_MISSING'],
    ['another scheme', 'Basic dXNlcjpwYXNz', 'TOKEN_MISSING'],
    ['no token after the scheme', 'Bearer ', 'TOKEN_MISSING'],
    ['a word', 'Bearer nonsense', 'TOKEN_INVALID'],
    ['three words', 'Bearer a.b.c', 'TOKEN_INVALID'],
    ['a BSN', `Bearer ${BSN_SENT}`, 'TOKEN_INVALID'],
    ['10,000 characters', `Bearer ${'a'.repeat(10_000)}.b.c`, 'TOKEN_INVALID'],
  ])('%s', async (_what, header, code) => {
    const request = server.post(null, QUERY);
    if (header !== undefined) void request.set('Authorization', header);
    expectRefusal(await request, { status: 401, code });
  });
});

it('no token and no BSN is in the log', async () => {
  const sent = await signed(token());
  await server.query(sent, QUERY, {}, FOR);
  const log = server.log.join('');
  expect(log).toContain('TOKEN_EXPIRED');
  expect(log).not.toContain(BSN_SENT);
  expect(log).not.toContain(BSN_MISTYPED);
  expect(log).not.toContain(sent.split('.')[1]);
  expect(log).not.toMatch(/"level":50/);
});
