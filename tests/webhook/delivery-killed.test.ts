import type { ServerResponse } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysAsText } from '@eenplan/kit';
import { startTestServer, startTestWorker, TEST_DAY, testKeys, type TestServer } from '@eenplan/testing';
import { newCase, through } from '../case/acts';
import { start, until } from '../support/processes';
import { type Receiver, startReceiver, status } from './receiver';
import { agree, logOf, subscribe } from './webhooks';

jest.setTimeout(120_000);

let server: TestServer;
let receiver: Receiver;
let dataDir: string;
beforeAll(async () => {
  server = await startTestServer({ webhooksToLoopback: true });
  receiver = await startReceiver();
  dataDir = await mkdtemp(join(tmpdir(), 'eenplan-delivery-'));
});
afterAll(async () => {
  await receiver.close();
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
});

it('a worker that is killed after it posted, and before it wrote that down: it comes twice, and what follows after it', async () => {
  const [partner, generalist] = [await server.persona('partner', '0222'), await server.persona('generalist', '0222')];
  await agree(server, '0222');
  const { id } = await subscribe(server, partner, receiver.url);
  const held: ServerResponse[] = [];
  receiver.answer((response) => void held.push(response));
  const { child, ended } = start(['worker'], {
    ...{ DATABASE_URL: server.database.url, DATA_DIR: dataDir, EENPLAN_KEYS: keysAsText(testKeys) },
    ...{ EENPLAN_WEBHOOKS_TO_LOOPBACK: '1', EENPLAN_NOW: TEST_DAY },
  });
  try {
    const file = await through(server, generalist, await newCase(server, generalist), 'caseClose');
    await until('a post', () => held.length > 0 || undefined);
    child.kill('SIGKILL');
    await ended;
    // The partner has it; nobody is there any more to hear that.
    held[0]?.writeHead(204).end();
    expect((await logOf(server, partner, id)).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['WAITING', 0],
      ['WAITING', 0],
    ]);
    receiver.answer(status(204));
    const other = await startTestWorker(server.database, { webhooksToLoopback: true, wakeEvery: 50 });
    try {
      await until('both', async () => {
        const log = await logOf(server, partner, id);
        return log.every(({ state }) => state === 'DELIVERED') || undefined;
      });
    } finally {
      await other.close();
    }
    expect(receiver.received.map(({ event }) => [event.subject, event.sequence])).toEqual([
      [file.case.id, '1'],
      [file.case.id, '1'],
      [file.case.id, '2'],
    ]);
    const [first, again] = receiver.received;
    expect(again?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(again?.body).toBe(first?.body);
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
});
