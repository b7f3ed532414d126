import { coreModule } from '@eenplan/core';
import { fixedClock } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { newMunicipality } from './support/nodes';
import { listen, type Listening, type ListeningOptions } from './support/sockets';
import { type Act, changed, codeOf } from './support/switches';
import { until } from './support/until';

const TODAY = '2018-03-01';
const MODULES = 'subscription { modulesChanged { id state untilOn } }';
const clock = fixedClock(TODAY);
let server: TestServer;
let port: number;
beforeAll(async () => {
  server = await startTestServer({ clock, demonstrators: false });
  port = await server.eenplan.listen(0, '127.0.0.1');
});
afterAll(() => server.close());

let code: string;
let administrator: string;
const running: Listening[] = [];
beforeEach(async () => {
  clock.set(TODAY);
  code = await newMunicipality(server);
  administrator = await server.persona('administrator', code);
  await turn('moduleActivate', '2015-01-01');
});
afterEach(() => running.splice(0).forEach((each) => each.end()));

const turn = async (act: Act, fromOn = TODAY): Promise<unknown> => {
  await changed(server, administrator, act, { module: 'wmo', fromOn });
  return server.eenplan.watch.look();
};
function subscribe(token: string | null, rest: Partial<ListeningOptions> = {}): Listening {
  const listening = listen({ port, token, query: MODULES, ...rest });
  running.push(listening);
  return listening;
}
interface Shown {
  readonly id: string;
  readonly state: string;
  readonly untilOn: string | null;
}
const wmo = (event: { data?: Record<string, unknown> | null }): Shown | undefined =>
  (event.data?.['modulesChanged'] as Shown[]).find(({ id }) => id === 'wmo');

describe('a subscription to the modules of a municipality', () => {
  it('hears at once what is on, and again after every decision', async () => {
    const listening = subscribe(administrator);
    expect(wmo(await listening.event(1))).toEqual({ id: 'wmo', state: 'ACTIVE', untilOn: null });
    await turn('moduleWindDown', '2019-01-01');
    expect(wmo(await listening.event(2))).toEqual({ id: 'wmo', state: 'ACTIVE', untilOn: '2019-01-01' });
    expect(listening.closes).toEqual([]);
  });

  it('is closed with SCHEMA_CHANGED when the schema changes; those of another municipality stay', async () => {
    const neighbour = await server.persona('administrator', await newMunicipality(server));
    await changed(server, neighbour, 'moduleActivate', { module: 'wmo', fromOn: '2015-01-01' });
    await server.eenplan.watch.look();
    const [mine, other] = [subscribe(administrator), subscribe(neighbour)];
    await Promise.all([mine.event(1), other.event(1)]);
    await turn('moduleWindDown');
    expect(await mine.closed()).toEqual({ code: 4410, reason: 'SCHEMA_CHANGED' });
    await changed(server, neighbour, 'moduleWindDown', { module: 'wmo', fromOn: '2019-01-01' });
    await server.eenplan.watch.look();
    expect(wmo(await other.event(2))).toMatchObject({ state: 'ACTIVE', untilOn: '2019-01-01' });
    expect(other.closes).toEqual([]);
  });

  it('is closed when the day brings another schema, whoever sees that day first', async () => {
    await turn('moduleWindDown', '2018-04-01');
    const listening = subscribe(administrator);
    await listening.event(1);
    clock.set('2018-04-01');
    await server.query(administrator, '{ modules { id } }');
    await server.eenplan.watch.look();
    expect(await listening.closed()).toEqual({ code: 4410, reason: 'SCHEMA_CHANGED' });
  });

  it('goes on by itself with a client that connects again, which sees the new state', async () => {
    const listening = subscribe(administrator, { retries: 5 });
    expect(wmo(await listening.event(1))).toMatchObject({ state: 'ACTIVE' });
    await turn('moduleWindDown');
    expect(wmo(await until('the new state', () => listening.events.find((event) => isDown(event))))).toBeDefined();
    expect(listening.closes).toEqual([{ code: 4410, reason: 'SCHEMA_CHANGED' }]);
    const heard = listening.events.length;
    await turn('moduleDeactivate', '2019-01-01');
    expect(wmo(await listening.event(heard + 1))).toMatchObject({ untilOn: '2019-01-01' });
  });
  const isDown = (event: { data?: Record<string, unknown> | null }): boolean => wmo(event)?.state === 'WINDING_DOWN';

  it('asks at each event whether the caller may still hear it', async () => {
    const { rule } = coreModule.access.fields['Subscription']?.['modulesChanged'] as { rule: { scope: string } };
    const listening = subscribe(administrator);
    await listening.event(1);
    rule.scope = 'module:nobody';
    try {
      await turn('moduleWindDown', '2019-01-01');
      expect(codeOf(await listening.event(2))).toBe('FORBIDDEN');
    } finally {
      rule.scope = 'module:read';
    }
  });
});

describe('a token of a subscription', () => {
  it('is needed', async () => {
    expect(await subscribe(null).closed()).toEqual({ code: 4403, reason: 'TOKEN_MISSING' });
  });

  it('must not have expired', async () => {
    const claims = { sub: 'x', kind: 'ADMINISTRATOR', municipality: code, roles: ['administrator'] } as const;
    const token = await server.token({ ...claims, roles: [...claims.roles] }, -60);
    expect(await subscribe(token).closed()).toEqual({ code: 4403, reason: 'TOKEN_EXPIRED' });
  });

  it('ends it when it expires', async () => {
    const token = await server.token(
      { sub: 'x', kind: 'ADMINISTRATOR', municipality: code, roles: ['administrator'] },
      4, // seconds: long enough to begin on a busy machine
    );
    const listening = subscribe(token);
    await listening.event(1);
    expect(await listening.closed()).toEqual({ code: 4411, reason: 'TOKEN_EXPIRED' });
  });

  it('must carry the scope', async () => {
    const token = await server.token({ sub: 'x', kind: 'ADMINISTRATOR', municipality: code, roles: [] });
    const listening = subscribe(token);
    expect(codeOf(await listening.event(1))).toBe('FORBIDDEN');
    expect(listening.events[0]?.data ?? null).toBeNull();
  });
});

describe('what does not go over this connection', () => {
  const refused = async (query: string, variables?: Record<string, unknown>): Promise<unknown> => {
    const listening = subscribe(administrator, { query, ...(variables && { variables }) });
    return until('a refusal', () => listening.refusals[0]?.extensions?.['code'] ?? codeOf(listening.events[0] ?? {}));
  };

  it.each([
    ['a query', '{ modules { id } }', 'SUBSCRIPTION_EXPECTED'],
    [
      'a mutation',
      'mutation { moduleActivate(input: {module: "wmo", fromOn: "2018-03-01", reason: "x"}) { errors { code } } }',
      'SUBSCRIPTION_EXPECTED',
    ],
    ['a field that does not exist', 'subscription { modulesChanged { shoeSize } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['what is no GraphQL', 'subscription { modulesChanged { id }', 'GRAPHQL_PARSE_FAILED'],
    ['a document that is too long', `subscription { modulesChanged { ${'id '.repeat(10_000)} } }`, 'QUERY_TOO_LONG'],
  ])('%s', async (_what, query, expected) => {
    expect(await refused(query)).toBe(expected);
  });

  it('a variable that does not fit', async () => {
    const query = 'subscription($all: Boolean!) { modulesChanged { id title @include(if: $all) } }';
    expect(await refused(query, { all: 'yes' })).toBe('BAD_USER_INPUT');
  });
});
