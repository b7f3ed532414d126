import { setTimeout as sleep } from 'node:timers/promises';
import type { Issuer } from '@eenplan/server';
import { keysOf } from '@eenplan/server';
import { startTestServer, type TestServer } from '@eenplan/testing';
import type { JWK } from 'jose';
import { expectRefusal } from '../support/refusals';
import { newKey, OpenIdProvider } from './openid-provider';

/** Seconds that a server trusts fetched keys in this test. */
const KEPT = 1;
const VIEWER = '{ viewer { kind municipality roles } }';

let provider: OpenIdProvider;
let server: TestServer;
let keys: readonly [JWK, JWK];
beforeAll(async () => {
  provider = await OpenIdProvider.onFreePort();
  keys = [await newKey('first'), await newKey('second')];
  await provider.start(keys[0]);
  server = await startTestServer({ issuers: [issuer()] });
});
afterAll(async () => {
  await server.close();
  await provider.stop();
});

const issuer = (changes: Partial<Issuer> = {}): Issuer => ({
  ...{ issuer: provider.issuer, audience: 'eenplan', name: 'login', municipalities: ['0222'] },
  ...{ keys: keysOf({ issuer: provider.issuer, keysKeptSeconds: KEPT }), ...changes },
});

const keysAreOld = (): Promise<void> => sleep(KEPT * 1000 + 100);

/** Refused before anything of the database was asked. */
async function expectRefused(token: string, status: number, code: string): Promise<void> {
  const { result, statements } = await server.statementsOf(async () => await server.post(token, VIEWER));
  expectRefusal(result, { status, code });
  expect(statements).toEqual([]);
}

describe('a token of a real OpenID provider', () => {
  it('of a professional is a caller with the roles of the account', async () => {
    expect(await server.query(await provider.tokenOf('joost'), VIEWER)).toEqual({
      viewer: { kind: 'PROFESSIONAL', municipality: '0222', roles: ['generalist'] },
    });
    const [row] = await server.database.query<{ subject: string }>(
      "select subject from core.professional where municipality = '0222' and subject like 'login:%'",
    );
    expect(row?.subject).toBe('login:joost');
  });

  it('of a resident opens the own file', async () => {
    const answer = await server.query(
      await provider.tokenOf('fatima'),
      '{ residents { nodes { givenNames } } }',
      {},
      { 'Processing-Activity': 'resident:own-file' },
    );
    // Her own, and those of the children whose legal representative she is.
    expect(answer).toEqual({
      residents: { nodes: ['Fatima', 'Noor', 'Yassin'].map((givenNames) => ({ givenNames })) },
    });
  });

  it('of a partner, by client credentials, sees its own signals', async () => {
    const token = await provider.clientToken();
    expect(await server.query(token, VIEWER)).toMatchObject({ viewer: { kind: 'PARTNER' } });
    const answer = await server.query(
      token,
      '{ debtHelpArrearsSignals { totalCount } }',
      {},
      { 'Processing-Activity': 'debt-help:early-signal' },
    );
    expect(answer).toEqual({ debtHelpArrearsSignals: { totalCount: expect.any(Number) as number } });
  });

  it('for another municipality than its issuer speaks for is refused', async () => {
    await expectRefused(await provider.tokenOf('joost-elsewhere'), 401, 'TOKEN_BEYOND_ISSUER');
  });

  it('for another service is refused', async () => {
    await expectRefused(await provider.tokenOf('joost', 'https://another.example/api'), 401, 'TOKEN_INVALID');
    await expectRefused(await provider.clientToken('https://another.example/api'), 401, 'TOKEN_INVALID');
  });
});

describe('the keys of the provider', () => {
  it('are replaced: the new one is accepted, and the old one until it is taken away', async () => {
    const old = await provider.tokenOf('joost');
    await server.query(old, VIEWER);
    await provider.restart(keys[1], keys[0]);
    await keysAreOld();
    const fresh = await provider.tokenOf('joost');
    expect(await server.query(fresh, VIEWER)).toMatchObject({ viewer: { kind: 'PROFESSIONAL' } });
    await server.query(old, VIEWER);
    await provider.restart(keys[1]);
    await keysAreOld();
    await expectRefused(old, 401, 'TOKEN_INVALID');
    await server.query(fresh, VIEWER);
  });

  it('are kept for a while; when they are needed and cannot be had, the client is told to try again', async () => {
    const token = await provider.tokenOf('joost');
    await server.query(token, VIEWER);
    await provider.stop();
    await server.query(token, VIEWER);
    await keysAreOld();
    await expectRefused(token, 503, 'ISSUER_UNREACHABLE');
    await provider.start(keys[1]);
    await server.query(token, VIEWER);
  });

  it('are found when the provider comes up later than the server', async () => {
    const token = await provider.tokenOf('joost');
    await provider.stop();
    const later = await startTestServer({ issuers: [issuer()] });
    try {
      expectRefusal(await later.post(token, VIEWER), { status: 503, code: 'ISSUER_UNREACHABLE' });
      await provider.start(keys[1]);
      expect(await later.query(token, VIEWER)).toMatchObject({ viewer: { kind: 'PROFESSIONAL' } });
    } finally {
      await later.close();
    }
  });
});

it('no number of a token is in the log', () => {
  const log = server.log.join('');
  expect(log).toContain('TOKEN_BEYOND_ISSUER');
  expect(log).not.toContain('999990019');
});
