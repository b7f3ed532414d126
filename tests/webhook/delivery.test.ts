import { setTimeout as sleep } from 'node:timers/promises';
import { forgetEventsJob } from '@eenplan/core';
import { startTestServer, startTestWorker, type TestServer, type TestWorker } from '@eenplan/testing';
import { Webhook as Verifier } from 'standardwebhooks';
import { newCase, type OpenedCase, through } from '../case/acts';
import { until } from '../support/processes';
import { type Receiver, startReceiver, status } from './receiver';
import { actOnWebhook, agree, logOf, subscribe } from './webhooks';

jest.setTimeout(120_000);

let server: TestServer;
let worker: TestWorker;
let generalist: string;
let partner: string;
let administrator: string;
let here: Receiver;
let other: Receiver;
beforeAll(async () => {
  server = await startTestServer({ webhooksToLoopback: true });
  generalist = await server.persona('generalist', '0222');
  partner = await server.persona('partner', '0222');
  administrator = await server.persona('administrator', '0222');
  await agree(server, '0222');
  worker = await startTestWorker(server.database, { webhooksToLoopback: true, wakeEvery: 50 });
});
afterAll(async () => {
  await worker.close();
  await server.close();
});
beforeEach(async () => {
  [here, other] = await Promise.all([startReceiver(), startReceiver()]);
});
afterEach(async () => {
  expect(worker.log.filter((line) => line.includes('job failed'))).toEqual([]);
  await server.database.query("update core.webhook set state = 'ENDED', ended_at = now() where state = 'ACTIVE'");
  await server.database.query(
    "update core.webhook_delivery set state = 'CANCELLED', next_try_at = null, settled_at = now() where state in ('WAITING', 'DEAD')",
  );
  await Promise.all([here.close(), other.close()]);
});

const open = (): Promise<OpenedCase> => newCase(server, generalist);
const close = (file: OpenedCase): Promise<OpenedCase> => through(server, generalist, file, 'caseClose');
/** The first `count` events of a case, as a receiver notes them. */
const numbers = (file: OpenedCase, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${file.case.id} ${index + 1}`);
const ofCase = ({ accepted }: Receiver, { case: { id } }: OpenedCase): string[] =>
  accepted.filter((each) => each.startsWith(id));
const arrived = (at: Receiver, file: OpenedCase, count: number): Promise<true> =>
  until(`${count} events`, () => ofCase(at, file).length >= count || undefined);
const inState = (webhookId: string, state: string, token = partner) =>
  until(state, async () => (await logOf(server, token, webhookId)).find((each) => each.state === state));

describe('an event reaches its webhook', () => {
  it('as a CloudEvent of the NL GOV profile, with nobody in it, signed', async () => {
    const { id, secret } = await subscribe(server, partner, here.url);
    const file = await close(await open());
    await arrived(here, file, 2);
    expect(ofCase(here, file)).toEqual(numbers(file, 2));
    const closed = here.received.at(-1);
    expect(closed?.headers).toMatchObject({ 'content-type': 'application/cloudevents+json; charset=utf-8' });
    expect(new Verifier(secret).verify(closed?.body ?? '', closed?.headers as Record<string, string>)).toEqual({
      ...{ specversion: '1.0', id: closed?.headers['webhook-id'], type: 'nl.cases.case-closed.v1' },
      source: 'urn:nld:oin:00000001823288444000:systeem:eenplan',
      ...{ subject: file.case.id, time: expect.stringMatching(/^2018-03-01T/) as string },
      ...{ datacontenttype: 'application/json', sequence: '2', sequencetype: 'Integer' },
      dataschema: 'urn:nld:oin:00000001823288444000:systeem:eenplan:schema:nl.cases.case-closed.v1',
      data: { caseId: file.case.id, on: '2018-03-01' },
    });
    await until(
      'the log',
      async () => (await logOf(server, partner, id)).every(({ state }) => state === 'DELIVERED') || undefined,
    );
    expect(await logOf(server, partner, id)).toMatchObject([
      { eventType: 'nl.cases.case-opened.v1', sequence: 1, attempts: 1, httpStatus: 204, fault: null },
      { eventType: 'nl.cases.case-closed.v1', sequence: 2, attempts: 1, httpStatus: 204, fault: null },
    ]);
  });

  it('signed with the secret of this webhook alone, and with another once that is renewed', async () => {
    const first = await subscribe(server, partner, here.url);
    const second = await subscribe(server, partner, other.url);
    await arrived(here, await open(), 1);
    const verify = (secret: string): unknown => {
      const { body, headers } = here.received.at(-1) ?? { body: '', headers: {} };
      return new Verifier(secret).verify(body, headers as Record<string, string>);
    };
    expect(verify(first.secret)).toBeDefined();
    expect(() => verify(second.secret)).toThrow('No matching signature found');
    const renew = { webhookId: first.id, version: first.version };
    const renewed = await actOnWebhook(server, partner, 'webhookSecretRenew', renew);
    await arrived(here, await open(), 1);
    expect(verify(renewed.secret ?? '')).toBeDefined();
    expect(() => verify(first.secret)).toThrow('No matching signature found');
  });

  it('when it is tried: an event of that webhook alone', async () => {
    const { id } = await subscribe(server, partner, here.url);
    await subscribe(server, partner, other.url);
    const { delivery, codes } = await actOnWebhook(server, partner, 'webhookTest', { webhookId: id });
    expect({ codes, state: delivery?.state }).toEqual({ codes: [], state: 'WAITING' });
    await inState(id, 'DELIVERED');
    expect(here.received.map(({ event }) => [event.type, event.subject])).toEqual([
      ['nl.webhooks.webhook-tested.v1', id],
    ]);
    expect(other.received).toEqual([]);
  });

  it('of the types that it receives, from when it subscribed', async () => {
    const before = await open();
    await subscribe(server, partner, here.url, ['nl.cases.case-closed.v1']);
    await close(before);
    await arrived(here, before, 1);
    expect(ofCase(here, before)).toEqual([`${before.case.id} 2`]);
  });
});

describe('a webhook that fails', () => {
  it('and comes up again gets everything, in order; another is not held back', async () => {
    await subscribe(server, partner, here.url);
    await subscribe(server, partner, other.url);
    here.answer(status(500));
    const file = await through(server, generalist, await open(), 'caseClose', 'caseReopen');
    await arrived(other, file, 3);
    await until('two tries', () => here.received.length >= 2 || undefined);
    expect([...new Set(here.received.map(({ event }) => event.sequence))]).toEqual(['1']);
    expect(new Set(here.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    here.answer(status(200));
    await arrived(here, file, 3);
    expect(ofCase(here, file)).toEqual(numbers(file, 3));
  });

  it('for one case gets those of other cases', async () => {
    await subscribe(server, partner, here.url);
    const sick = await open();
    await arrived(here, sick, 1);
    here.answer((response, { event }) => void response.writeHead(event.subject === sick.case.id ? 503 : 204).end());
    await close(sick);
    const well = await close(await open());
    await arrived(here, well, 2);
    expect(ofCase(here, sick)).toEqual(numbers(sick, 1));
    here.answer(status(204));
    await arrived(here, sick, 2);
  });

  it('to answer in time has failed; others do not wait for it', async () => {
    const { id } = await subscribe(server, partner, here.url);
    await subscribe(server, partner, other.url);
    here.answer(() => undefined);
    const file = await open();
    await arrived(other, file, 1);
    const later = await open();
    await arrived(other, later, 1);
    const failed = await until('a fault', async () => (await logOf(server, partner, id)).find(({ fault }) => fault));
    expect(failed).toMatchObject({ state: 'WAITING', fault: 'TIMEOUT', httpStatus: null });
  });

  it('by pointing elsewhere is not followed', async () => {
    const { id } = await subscribe(server, partner, here.url);
    here.answer(status(307, { location: other.url }));
    await open();
    const failed = await until('a fault', async () => (await logOf(server, partner, id)).find(({ fault }) => fault));
    expect(failed).toMatchObject({ state: 'WAITING', fault: 'REDIRECTED', httpStatus: 307 });
    expect(other.received).toEqual([]);
  });

  it('to be there at all', async () => {
    const { id } = await subscribe(server, partner, here.url);
    await here.close();
    await open();
    const failed = await until('a fault', async () => (await logOf(server, partner, id)).find(({ fault }) => fault));
    expect(failed).toMatchObject({ fault: 'CONNECTION_FAILED', httpStatus: null });
  });

  it('on an address that is private by now is not connected to', async () => {
    const { id } = await subscribe(server, partner, here.url);
    await server.database.query("update core.webhook set url = 'https://10.0.0.1/' where id = $1", [id]);
    await open();
    const failed = await until('a fault', async () => (await logOf(server, partner, id)).find(({ fault }) => fault));
    expect(failed).toMatchObject({ fault: 'ADDRESS_REFUSED', httpStatus: null });
  });
});

describe('after the last try', () => {
  beforeAll(() => agree(server, '0222', { tries: 2 }));
  afterAll(() => agree(server, '0222'));

  it('it is a dead letter that holds back its key, until it is replayed', async () => {
    const { id } = await subscribe(server, partner, here.url);
    here.answer(status(500));
    const file = await close(await open());
    const dead = await inState(id, 'DEAD');
    expect(dead).toMatchObject({ sequence: 1, attempts: 2, httpStatus: 500, fault: 'HTTP_STATUS' });
    expect(await logOf(server, partner, id, 'webhookDeadLetters')).toEqual([dead]);
    here.answer(status(204));
    const well = await open();
    await arrived(here, well, 1);
    await sleep(300);
    expect(ofCase(here, file)).toEqual([]);
    const replayed = await actOnWebhook(server, partner, 'webhookReplay', { webhookDeliveryId: dead.id });
    expect(replayed).toMatchObject({ codes: [], delivery: { state: 'WAITING' } });
    await arrived(here, file, 2);
    expect(ofCase(here, file)).toEqual(numbers(file, 2));
    const again = await actOnWebhook(server, partner, 'webhookReplay', { webhookDeliveryId: dead.id });
    expect(again.codes).toEqual(['WEBHOOK_DELIVERY_NOT_DEAD webhookDeliveryId']);
  });

  it('or skipped; nobody else may, and it is kept until then', async () => {
    const { id } = await subscribe(server, partner, here.url);
    here.answer(status(500));
    const file = await close(await open());
    const { id: webhookDeliveryId } = await inState(id, 'DEAD');
    const stranger = await server.token({
      ...{ sub: 'stranger', municipality: '0222', kind: 'PARTNER', roles: ['partner'], organisation: 'kvk:87654321' },
    });
    for (const name of ['webhookSkip', 'webhookReplay']) {
      const refused = await actOnWebhook(server, stranger, name, { webhookDeliveryId });
      expect(refused.codes).toEqual(['NOT_FOUND webhookDeliveryId']);
    }
    await server.database.query("update core.outbox_event set recorded_at = '2018-01-01'");
    await forgetEventsJob.run(worker.platform, '0222');
    expect((await logOf(server, partner, id)).map(({ state }) => state)).toEqual(['DEAD', 'WAITING']);
    here.answer(status(204));
    const skipped = await actOnWebhook(server, partner, 'webhookSkip', { webhookDeliveryId });
    expect(skipped).toMatchObject({ codes: [], delivery: { state: 'SKIPPED' } });
    await arrived(here, file, 1);
    expect(ofCase(here, file)).toEqual([`${file.case.id} 2`]);
    await inState(id, 'DELIVERED');
    await forgetEventsJob.run(worker.platform, '0222');
    expect(await logOf(server, partner, id)).toEqual([]);
    const [counter] = await server.database.query('select last from core.event_counter where key = $1', [file.case.id]);
    expect(counter).toEqual({ last: 2 });
  });
});

describe('what may not go out any more does not', () => {
  /** The log of a webhook that waited while something changed, as both see it. */
  async function afterWaiting(changeMeanwhile: (file: OpenedCase) => Promise<unknown>) {
    const { id } = await subscribe(server, partner, here.url);
    here.answer(status(500));
    const file = await open();
    await until('a try', () => here.received.length > 0 || undefined);
    await changeMeanwhile(file);
    await inState(id, 'CANCELLED', administrator);
    here.answer(status(204));
    return { received: ofCase(here, file), seen: await logOf(server, partner, id) };
  }

  it('when the agreement has ended; the partner is told nothing of it', async () => {
    const outcome = await afterWaiting(() => agree(server, '0222', { until: '2018-03-01' }));
    expect(outcome).toEqual({ received: [], seen: [] });
    await agree(server, '0222');
  });

  it('when it endangers somebody of the household; the partner is told nothing of it', async () => {
    const outcome = await afterWaiting(({ residentId }) =>
      server.database.query(
        `insert into core.safety_suppression (municipality, id, resident_id, reason_code, reason, from_on, set_by, recorded_at)
         values ('0222', gen_random_uuid(), $1, 'THREAT', 'x', '2018-03-01', 'x', '2018-03-01')`,
        [residentId],
      ),
    );
    expect(outcome).toEqual({ received: [], seen: [] });
  });

  it('when the webhook was ended', async () => {
    const outcome = await afterWaiting(async () => {
      const query = '{ webhooks(first: 100) { nodes { id version state } } }';
      const { webhooks } = await server.query<{
        webhooks: { nodes: { id: string; version: number; state: string }[] };
      }>(partner, query);
      const active = webhooks.nodes.find(({ state }) => state === 'ACTIVE');
      const ended = await actOnWebhook(server, partner, 'webhookUnsubscribe', {
        webhookId: active?.id,
        version: active?.version,
      });
      expect(ended).toMatchObject({ codes: [], webhook: { state: 'ENDED' } });
    });
    expect(outcome).toEqual({ received: [], seen: [] });
  });
});

it('what went out is in the processing log of the people of the household', async () => {
  await subscribe(server, partner, here.url);
  const file = await open();
  await arrived(here, file, 1);
  const lines = await until('the line', async () => {
    const found = await server.database.query(
      "select 1 from core.processing_log where municipality = '0222' and processing_activity_id like '%event:deliver'",
    );
    return found.length > 0 ? found : undefined;
  });
  expect(lines.length).toBeGreaterThan(0);
});
