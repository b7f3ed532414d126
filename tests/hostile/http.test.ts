import { hashOfDocument } from '@eenplan/server';
import { postBody, startTestServer, type TestServer } from '@eenplan/testing';
import supertest from 'supertest';
import { expectRefusal } from '../support/refusals';

const SITE = 'https://plan.example.nl';
const OTHER_SITE = 'https://elders.example.nl';
const VIEWER = '{ viewer { kind } }';
const TRUSTED = 'query Viewer { viewer { kind } }';
const APPLY = 'mutation($input: ConfigurationApplyInput!) { configurationApply(input: $input) { errors { code } } }';

let server: TestServer;
let generalist: string;
beforeAll(async () => {
  server = await startTestServer();
  generalist = await server.persona('generalist', '0222');
  const file = `settings: { core: { api: { origins: [ "${SITE}" ] } } }`;
  const other = `settings: { core: { api: { origins: [ { origin: "${OTHER_SITE}", clients: [ portal ] } ] } } }`;
  for (const [municipality, text] of [
    ['0222', file],
    ['0304', other],
  ] as const) {
    const token = await server.persona('administrator', municipality);
    const applied = await server.query(token, APPLY, { input: { file: text, fromOn: '2018-03-01' } });
    expect(applied).toEqual({ configurationApply: { errors: [] } });
  }
  await server.eenplan.watch.look();
});
afterAll(() => server.close());

const preflight = (origin: string) =>
  supertest(server.app).options('/graphql').set({
    Origin: origin,
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'authorization',
  });
const from = async (origin: string, token: string) =>
  server.statementsOf(async () => server.post(token, VIEWER).set('Origin', origin));
const client = (municipality: string, id: string): Promise<string> =>
  server.token({ sub: 'x', municipality, kind: 'PROFESSIONAL', roles: [], client: id });

describe('a browser on another website (CORS)', () => {
  it.each([SITE, OTHER_SITE])('hears before it asks that %s of some municipality may', async (origin) => {
    const { status, headers } = await preflight(origin);
    expect([status, headers['access-control-allow-origin']]).toEqual([204, origin]);
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it.each(['https://evil.example', 'null', 'http://localhost:5173', `${SITE}.evil.example`, 'http://plan.example.nl'])(
    'hears nothing on %s, and is refused',
    async (origin) => {
      expect((await preflight(origin)).headers).not.toHaveProperty('access-control-allow-origin');
      const { result, statements } = await from(origin, generalist);
      expectRefusal(result, { status: 403, code: 'ORIGIN_REFUSED' });
      expect([statements, result.headers['access-control-allow-origin']]).toEqual([[], undefined]);
    },
  );

  it('is answered on the website of the municipality of its token, and of no other', async () => {
    const { result } = await from(SITE, generalist);
    expect([result.status, result.headers['access-control-allow-origin']]).toEqual([200, SITE]);
    const elsewhere = await from(SITE, await server.persona('generalist', '0304'));
    expectRefusal(elsewhere.result, { status: 403, code: 'ORIGIN_REFUSED' });
    expect([elsewhere.statements, elsewhere.result.headers['access-control-allow-origin']]).toEqual([[], undefined]);
  });

  it('is answered for the clients that the municipality named', async () => {
    expect((await from(OTHER_SITE, await client('0304', 'portal'))).result.status).toBe(200);
    for (const token of [await client('0304', 'another'), await server.persona('generalist', '0304')]) {
      expectRefusal((await from(OTHER_SITE, token)).result, { status: 403, code: 'ORIGIN_REFUSED' });
    }
  });

  it('learns that its token has expired', async () => {
    const token = await server.token({ sub: 'x', municipality: '0222', kind: 'PROFESSIONAL', roles: [] }, -60);
    const { result } = await from(SITE, token);
    expectRefusal(result, { status: 401, code: 'TOKEN_EXPIRED' });
    expect(result.headers['access-control-allow-origin']).toBe(SITE);
  });
});

describe('what a form of another website can send (CSRF)', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'as "%s" is refused',
    async (type) => {
      const { result, statements } = await server.statementsOf(async () =>
        postBody(server.app, generalist, JSON.stringify({ query: VIEWER }), type),
      );
      expectRefusal(result, { status: 415, code: 'CONTENT_TYPE_REFUSED' });
      expect(statements).toEqual([]);
    },
  );
});

it('every answer has the headers that keep it from being framed, sniffed or kept', async () => {
  const { headers } = await server.post(generalist, VIEWER);
  expect(headers).toMatchObject({
    ...{ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN' },
    ...{ 'referrer-policy': 'no-referrer', 'content-security-policy': expect.any(String) as string },
    'strict-transport-security': expect.any(String) as string,
  });
  expect(headers).not.toHaveProperty('x-powered-by');
});

describe('a caller who asks too often', () => {
  it('is told how long to wait, and nobody else is', async () => {
    const limited = await startTestServer({ limits: { rate: { requests: 3, seconds: 60 } } });
    try {
      const token = await limited.persona('generalist', '0222');
      for (let count = 0; count < 3; count += 1) await limited.query(token, VIEWER);
      const { result, statements } = await limited.statementsOf(async () => limited.post(token, VIEWER));
      expectRefusal(result, { status: 429, code: 'RATE_LIMITED' });
      expect(Number(result.headers['retry-after'])).toBeGreaterThan(0);
      expect(statements).toEqual([]);
      await limited.query(await limited.persona('generalist', '0304'), VIEWER);
      await limited.query(await limited.persona('resident', '0222'), VIEWER);
      for (let count = 0; count < 5; count += 1)
        expect((await supertest(limited.app).get('/health/live')).status).toBe(200);
    } finally {
      await limited.close();
    }
  });
});

describe('where only trusted documents are run', () => {
  let trusting: TestServer;
  let token: string;
  beforeAll(async () => {
    trusting = await startTestServer({ limits: { trustedDocuments: new Map([[hashOfDocument(TRUSTED), TRUSTED]]) } });
    token = await trusting.persona('generalist', '0222');
  });
  afterAll(() => trusting.close());
  const send = (body: object) => trusting.statementsOf(async () => postBody(trusting.app, token, JSON.stringify(body)));
  const hash = hashOfDocument(TRUSTED);

  it.each([
    ['its text', { query: TRUSTED }],
    ['its hash', { documentId: `sha256:${hash}` }],
    ['its hash as a persisted query', { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }],
  ])('one of them is, by %s', async (_how, body) => {
    expect((await send(body)).result.body).toEqual({ data: { viewer: { kind: 'PROFESSIONAL' } } });
  });

  it.each([
    ['another text', { query: VIEWER }],
    ['the same with a space', { query: `${TRUSTED} ` }],
    ['another text beside a hash that is trusted', { query: VIEWER, documentId: hash }],
    ['a hash that nobody knows', { documentId: 'a'.repeat(64) }],
    ['no document', {}],
  ])('%s is refused', async (_what, body) => {
    const { result, statements } = await send(body);
    expectRefusal(result, { status: 400, code: 'DOCUMENT_NOT_TRUSTED' });
    expect(statements).toEqual([]);
  });
});

it('the schema may be asked for where that is allowed, and in embedded mode pages of this machine may ask', async () => {
  const open = await startTestServer({ limits: { introspection: true }, embedded: true });
  try {
    const token = await open.persona('generalist', '0222');
    const request = open.post(token, '{ __schema { queryType { name } } }').set('Origin', 'http://localhost:5173');
    const { body, headers } = await request;
    expect(body).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
    expect(headers['access-control-allow-origin']).toBe('http://localhost:5173');
  } finally {
    await open.close();
  }
});
