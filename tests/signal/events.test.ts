// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { startTestServer, type TestServer } from '@eenplan/testing';
import { actOnSignal, arrears, type By, handler, partner, sendSignals, worry } from '../support/signals';
import { agree, subscribe } from '../webhook/webhooks';

const HERE = '0222';
const MEE = 'kvk:90000021';
const TYPES = ['received', 'picked-up', 'refused', 'closed'].map((what) => `nl.signals.signal-${what}.v1`);

let server: TestServer;
let corporation: By;
let team: By;
beforeAll(async () => {
  server = await startTestServer({ webhooksToLoopback: true });
  corporation = await partner(server, HERE);
  team = await handler(server, HERE);
});
afterAll(() => server.close());

const eventsOf = (key: string) =>
  server.database.query<{ type: string; sequence: number; data: object }>(
    'select type, sequence, data from core.outbox_event where key = $1 order by sequence',
    [key],
  );

/** Sends these signals in one call; their ids. */
async function sent(by: By, prefix: string, count: number): Promise<string[]> {
  const references = Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
  const signals = references.map((reference) => (by === corporation ? arrears(reference) : worry(reference)));
  const results = await sendSignals(server, by, signals);
  expect(results?.flatMap(({ refused }) => refused)).toEqual([]);
  const sql = 'select id from core.signal where partner_reference = any($1::text[]) order by partner_reference';
  return (await server.database.query<{ id: string }>(sql, [references])).map(({ id }) => id);
}

it('tells that a signal came in, was picked up and was closed, numbered, with ids, codes and days alone', async () => {
  const [id = '', refusedId = ''] = await sent(corporation, 'EVENT', 2);
  const acts = [
    await actOnSignal(server, team, 'signalPickUp', { signalId: id, version: 1 }),
    await actOnSignal(server, team, 'signalClose', { signalId: id, version: 2, outcome: 'ANSWERED', note: 'Gebeld' }),
    await actOnSignal(server, team, 'signalRefuse', { signalId: refusedId, version: 1, reason: 'Dubbel' }),
  ];
  expect(acts.flatMap(({ refused }) => refused)).toEqual([]);
  const data = { signalId: id, kind: 'debt-help.arrears', on: '2018-03-01' };
  expect(await eventsOf(id)).toEqual([
    { type: 'nl.signals.signal-received.v1', sequence: 1, data },
    { type: 'nl.signals.signal-picked-up.v1', sequence: 2, data },
    { type: 'nl.signals.signal-closed.v1', sequence: 3, data },
  ]);
  expect((await eventsOf(refusedId)).map(({ type }) => type)).toEqual([
    'nl.signals.signal-received.v1',
    'nl.signals.signal-refused.v1',
  ]);
});

it('writes one event per signal that came in, and none for one that was sent before', async () => {
  const ids = await sent(corporation, 'ONCE', 30);
  expect(await sent(corporation, 'ONCE', 30)).toEqual(ids);
  const sql = 'select count(*)::int as count from core.outbox_event where key = any($1::text[])';
  expect(await server.database.query(sql, [ids])).toEqual([{ count: 30 }]);
});

it('goes to the webhook of the partner that sent it, and to no other partner', async () => {
  await agree(server, HERE, { eventTypes: TYPES });
  const own = await subscribe(server, corporation.token, 'http://127.0.0.1:9/own', TYPES);
  const other = await subscribe(server, corporation.token, 'http://127.0.0.1:9/other', TYPES);
  await server.database.query('update core.webhook set organisation = $2 where id = $1', [other.id, MEE]);
  const ids = await sent(corporation, 'OWN', 3);
  const receivers = await server.database.query(
    `select d.webhook_id as webhook, count(*)::int as count from core.webhook_delivery d
     where d.key = any($1::text[]) group by 1`,
    [ids],
  );
  expect(receivers).toEqual([{ webhook: own.id, count: 3 }]);
});

it('takes as many statements for many signals as for one, also where a webhook receives them', async () => {
  await agree(server, HERE, { eventTypes: TYPES });
  await subscribe(server, corporation.token, 'http://127.0.0.1:9/counted', TYPES);
  const one = await server.statementsOf(() => sendSignals(server, corporation, [worry('COUNT-ONE')]));
  const all = Array.from({ length: 100 }, (_, index) => worry(`COUNT-${index}`));
  const many = await server.statementsOf(() => sendSignals(server, corporation, all));
  expect(one.statements.filter((sql) => sql.includes('core.webhook_delivery'))).toHaveLength(1);
  expect(many.statements).toHaveLength(one.statements.length);
});
