import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysAsText } from '@eenplan/kit';
import { createTestDatabase, type TestDatabase, testKeys } from '@eenplan/testing';
import { buildSchema, parse, validate } from 'graphql';
import { Webhook as Signer } from 'standardwebhooks';
import { runHere } from '../support/command';
import { type Running, start, until } from '../support/processes';
import { type Block, blocksOf, follow, patternOf } from './guide';

jest.setTimeout(180_000);

let database: TestDatabase;
let server: Running;
let folder: string;
let environment: Record<string, string>;
beforeAll(async () => {
  [database, folder] = [
    await createTestDatabase({ demonstrators: true }),
    await mkdtemp(join(tmpdir(), 'eenplan-guides-')),
  ];
  environment = {
    ...{ DATABASE_URL: database.url, DATA_DIR: join(folder, 'data'), EENPLAN_KEYS: keysAsText(testKeys), PORT: '0' },
    EENPLAN_WEBHOOKS_TO_LOOPBACK: '1',
  };
  server = start(['serve'], environment);
  await until('ready', () => {
    if (server.child.exitCode !== null) throw new Error(`It ended instead: ${server.stderr()}`);
    return /^ready$/m.test(server.stdout()) || undefined;
  });
});
afterAll(async () => {
  server.child.kill('SIGTERM');
  await server.ended;
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Follows a guide against the server of this test; every block that promises something must have said that. */
async function expectToHold(blocks: readonly Block[]): Promise<void> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  const [, address = ''] = /GraphQL +(\S+)\/graphql/.exec(server.stdout()) ?? [];
  const place = await mkdtemp(join(folder, 'reader-'));
  const ran = await follow(blocks, place, { ...environment, EENPLAN: address, RECEIVER_PORT: String(port) });
  for (const { block, said, promised } of ran) {
    if (promised === null) expect({ block, said }).toEqual({ block, said: '' });
    else if (!patternOf(promised).test(said)) expect({ block, said }).toEqual({ block, said: promised });
  }
}

it('the guide of a partner: from nothing to a webhook, and everything that can be wrong', async () => {
  const [first, ...rest] = blocksOf('partner.md');
  // What this test started, with a database that was prepared.
  expect(first?.text).toBe('npm ci\nEENPLAN_WEBHOOKS_TO_LOOPBACK=1 npm start\n');
  expect(rest.filter(({ language }) => language === 'text').length).toBeGreaterThan(9);
  await expectToHold(rest);
});

it('the guide of signals: what it sends is received', () => expectToHold(blocksOf('signals.md')));

it('the guide of events: its signature is checked, and its subscription is one of the schema', async () => {
  const [check, follows] = ['js', 'graphql'].map((wanted) =>
    blocksOf('events.md').find(({ language }) => language === wanted),
  );
  const secret = `whsec_${Buffer.alloc(32, 'secret').toString('base64')}`;
  const body = JSON.stringify({ specversion: '1.0', id: 'x' });
  const now = new Date();
  const signed = {
    ...{ 'webhook-id': 'x', 'webhook-timestamp': String(Math.floor(now.getTime() / 1000)) },
    'webhook-signature': new Signer(secret).sign('x', now, body),
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what the guide says is what is tried
  const verify = new Function('require', 'secret', 'body', 'headers', `${check?.text ?? ''}; return event;`) as (
    ...given: readonly unknown[]
  ) => unknown;
  const load = (name: string): unknown => (name === 'standardwebhooks' ? { Webhook: Signer } : null);
  expect(verify(load, secret, body, signed)).toEqual({ specversion: '1.0', id: 'x' });
  expect(() => void verify(load, secret, `${body} `, signed)).toThrow();
  const { stdout } = await runHere(['schema', '--municipality', '0222'], environment);
  expect(validate(buildSchema(stdout), parse(follows?.text ?? ''))).toEqual([]);
});
