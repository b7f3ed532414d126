import { startTestServer, type TestServer } from '@eenplan/testing';
import { actOnWebhook, agree, CASES, logOf, subscribe } from './webhooks';

let server: TestServer;
let partner: string;
let administrator: string;
let stranger: string;
beforeAll(async () => {
  server = await startTestServer();
  partner = await server.persona('partner', '0222');
  administrator = await server.persona('administrator', '0222');
  stranger = await server.token({
    ...{ sub: 'stranger', municipality: '0222', kind: 'PARTNER', roles: ['partner'], organisation: 'kvk:87654321' },
  });
  await agree(server, '0222');
});
afterAll(() => server.close());

const PUBLIC = 'https://93.184.216.34/events';
const count = async (): Promise<number> => {
  const [row] = await server.database.query<{ count: number }>('select count(*)::int as count from core.webhook');
  return row?.count ?? -1;
};
/** Tries it; the codes, when nothing was written. */
async function refused(token: string, input: object): Promise<readonly string[]> {
  const before = await count();
  const { codes, webhook, secret } = await actOnWebhook(server, token, 'webhookSubscribe', {
    ...{ url: PUBLIC, eventTypes: CASES, ...input },
  });
  expect({ webhook, secret, count: await count() }).toEqual({ webhook: null, secret: null, count: before });
  return codes;
}

describe('a webhook is refused', () => {
  it.each([
    ['without TLS', 'http://93.184.216.34/', 'WEBHOOK_URL_NOT_HTTPS'],
    ['on this machine', 'http://127.0.0.1:4000/graphql', 'WEBHOOK_URL_NOT_HTTPS'],
    ['on this machine with TLS', 'https://127.0.0.1/', 'WEBHOOK_ADDRESS_REFUSED'],
    ['on this machine by name', 'https://localhost/', 'WEBHOOK_ADDRESS_REFUSED'],
    ['in this network', 'https://192.168.178.1/', 'WEBHOOK_ADDRESS_REFUSED'],
    ['where a cloud keeps its secrets', 'https://169.254.169.254/latest/meta-data/', 'WEBHOOK_ADDRESS_REFUSED'],
    ['the same in IPv6', 'https://[::ffff:a9fe:a9fe]/', 'WEBHOOK_ADDRESS_REFUSED'],
    ['with a password in it', 'https://a:b@93.184.216.34/', 'WEBHOOK_URL_INVALID'],
    ['nowhere', 'nowhere', 'WEBHOOK_URL_INVALID'],
  ])('%s', async (_where, url, code) => {
    expect(await refused(partner, { url })).toEqual([`${code} url`]);
  });

  it.each([
    ['of a type that there is not', ['nl.cases.case-lost.v1'], 'WEBHOOK_EVENT_UNKNOWN eventTypes 0'],
    ['of the test of another', [...CASES, 'nl.webhooks.webhook-tested.v1'], 'WEBHOOK_EVENT_UNKNOWN eventTypes 3'],
    ['of a type that was not agreed', ['nl.decisions.decision-taken.v1'], 'WEBHOOK_EVENT_NOT_AGREED eventTypes 0'],
  ])('%s', async (_what, eventTypes, code) => {
    expect(await refused(partner, { eventTypes })).toEqual([code]);
  });

  it('of a partner with whom nothing was agreed', async () => {
    expect(await refused(stranger, {})).toEqual(['WEBHOOK_EVENT_NOT_AGREED eventTypes 0']);
  });

  it('of a partner without an organisation in the token', async () => {
    const token = await server.token({ sub: 'x', municipality: '0222', kind: 'PARTNER', roles: ['partner'] });
    const query = 'mutation($input: WebhookSubscribeInput!) { webhookSubscribe(input: $input) { errors { code } } }';
    const { body } = await server.post(token, query, { input: { url: PUBLIC, eventTypes: CASES } });
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'TOKEN_CLAIMS_INVALID' } }] });
    expect(await count()).toBe(0);
  });

  it.each(['generalist', 'resident', 'policy-officer', 'auditor'] as const)(
    'of a %s, who may not ask either',
    async (name) => {
      const token = await server.persona(name, '0222');
      const input = { url: PUBLIC, eventTypes: CASES };
      const query = 'mutation($input: WebhookSubscribeInput!) { webhookSubscribe(input: $input) { errors { code } } }';
      for (const asked of [
        query,
        '{ webhooks { nodes { id } } }',
        '{ webhookDeliveries { nodes { id } } }',
        '{ webhookEventTypes { code } }',
      ]) {
        const { body } = await server.post(token, asked, asked === query ? { input } : {});
        expect(body).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
      }
      expect(await count()).toBe(0);
    },
  );
});

describe('a webhook', () => {
  it('is seen by its partner and the administrator, and by no other partner or municipality', async () => {
    const { id } = await subscribe(server, partner, PUBLIC);
    await actOnWebhook(server, partner, 'webhookTest', { webhookId: id });
    const query = `query($id: ID!) { webhook(id: $id) { id url eventTypes organisation }
      webhooks { nodes { id } } webhookDeliveries(webhookId: $id) { nodes { state eventType webhook { id } } } }`;
    const own = {
      webhook: { id, url: PUBLIC, eventTypes: [...CASES].sort(), organisation: 'kvk:12345678' },
      webhooks: { nodes: [{ id }] },
      webhookDeliveries: {
        nodes: [{ state: 'WAITING', eventType: 'nl.webhooks.webhook-tested.v1', webhook: { id } }],
      },
    };
    const none = { webhook: null, webhooks: { nodes: [] }, webhookDeliveries: { nodes: [] } };
    const seen = async (token: string) => server.query(token, query, { id });
    expect([await seen(partner), await seen(administrator)]).toEqual([own, own]);
    const elsewhere = [await server.persona('partner', '0304'), await server.persona('administrator', '0304')];
    for (const token of [stranger, ...elsewhere]) {
      expect(await seen(token)).toEqual(none);
      for (const [name, input] of [
        ['webhookTest', { webhookId: id }],
        ['webhookUnsubscribe', { webhookId: id, version: 1 }],
        ['webhookSecretRenew', { webhookId: id, version: 1 }],
      ] as const) {
        expect((await actOnWebhook(server, token, name, input)).codes).toEqual(['NOT_FOUND webhookId']);
      }
    }
    expect(await logOf(server, partner, id)).toHaveLength(1);
  });

  it('is changed as it was read, and ended once', async () => {
    const { id: webhookId, version } = await subscribe(server, administrator, PUBLIC, [
      'nl.decisions.decision-taken.v1',
    ]);
    const end = (of: number) => actOnWebhook(server, administrator, 'webhookUnsubscribe', { webhookId, version: of });
    expect((await end(version + 1)).codes).toEqual(['CHANGED_MEANWHILE version']);
    expect(await end(version)).toMatchObject({ codes: [], webhook: { state: 'ENDED', version: version + 1 } });
    expect((await end(version + 1)).codes).toEqual(['WEBHOOK_ENDED webhookId']);
    expect((await actOnWebhook(server, administrator, 'webhookTest', { webhookId })).codes).toEqual([
      'WEBHOOK_ENDED webhookId',
    ]);
  });

  it('is one of at most 20 of its organisation, also of many at once', async () => {
    const before = await count();
    const input = { url: PUBLIC, eventTypes: ['nl.modules.module-switched.v1'] };
    const outcomes = await Promise.all(
      Array.from({ length: 23 }, () => actOnWebhook(server, administrator, 'webhookSubscribe', input)),
    );
    expect(outcomes.filter(({ codes }) => codes.includes('WEBHOOK_TOO_MANY url'))).toHaveLength(3);
    expect(await count()).toBe(before + 20);
  });

  it('keeps no secret in the database', async () => {
    const { id, secret } = await subscribe(server, partner, PUBLIC);
    const [row] = await server.database.query<{ all: string }>(
      'select row_to_json(w)::text as all from core.webhook w where id = $1',
      [id],
    );
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(row?.all).not.toContain(secret.slice(6, 20));
  });
});

it('the types say what they hold, and which of them a partner may have', async () => {
  const query = '{ webhookEventTypes { code isAllowed key dataCategory dataSchema } }';
  const { webhookEventTypes: types } = await server.query<{
    webhookEventTypes: { code: string; isAllowed: boolean }[];
  }>(partner, query);
  expect(
    types
      .filter(({ isAllowed }) => isAllowed)
      .map(({ code }) => code)
      .sort(),
  ).toEqual([...CASES].sort());
  expect(types.find(({ code }) => code === 'nl.cases.case-opened.v1')).toMatchObject({
    ...{ key: 'CASE', dataCategory: 'CASE' },
    dataSchema: { type: 'object', required: ['caseId', 'on'], additionalProperties: false },
  });
});
