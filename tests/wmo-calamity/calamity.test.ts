import { newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { ask, professional } from '../purpose/calling';
import { countEveryTable } from '../support/refusals';
import { actOnWmo, CALAMITY, calamity, partnerOf, supervisor } from '../support/wmo';

const HERE = '0222';
const REPORTING = 'wmo:calamity-report';
const PROVIDER = 'kvk:12345678';

type By = { readonly token: string; readonly activity: string };
interface Seen {
  readonly id: string;
  readonly provider: string;
  readonly outcome: string | null;
}

let server: TestServer;
let provider: By;
let other: By;
let generalist: By;
let supervising: By;
beforeAll(async () => {
  server = await startTestServer();
  provider = { token: await partnerOf(server, HERE), activity: REPORTING };
  other = { token: await partnerOf(server, HERE, 'kvk:87654321'), activity: REPORTING };
  generalist = { token: await professional(server, HERE, 'generalist', 'els'), activity: REPORTING };
  supervising = await supervisor(server, HERE);
});
afterAll(() => server.close());

const report = (changes: object = {}, by = provider) =>
  actOnWmo<Seen>(server, by, 'wmoCalamityReport', calamity({ reference: newId(), ...changes }), CALAMITY);
const close = (calamityId: string, by = supervising) =>
  actOnWmo<Seen>(server, by, 'wmoCalamityClose', { calamityId, outcome: 'IMPROVEMENT' }, CALAMITY);
const listed = async (by: By): Promise<string[]> => {
  const query = '{ wmoCalamities(first: 100) { nodes { id } } }';
  const { data, errors } = await ask<{ wmoCalamities: { nodes: { id: string }[] } }>(
    ...([server, by.token, by.activity, query] as const),
  );
  expect(errors).toEqual([]);
  return (data?.wmoCalamities.nodes ?? []).map(({ id }) => id);
};
const found = async (by: By, id: string): Promise<object | null> => {
  const query = 'query($id: ID!) { wmoCalamity(id: $id) { id } }';
  const { data } = await ask<{ wmoCalamity: object | null }>(server, by.token, by.activity, query, {
    variables: { id },
  });
  return data?.wmoCalamity ?? null;
};

describe('Wmo 3.4: a provider reports at once', () => {
  it('of itself, on the day of today, and gets the same report when it sends it again', async () => {
    const reference = 'INC-1';
    const first = await report({ reference });
    expect(first.made).toMatchObject({
      ...{ reference, kind: 'CALAMITY', harm: 'SERIOUS_HARM', setting: 'PROTECTED_HOUSING', provider: PROVIDER },
      ...{ clients: 1, happenedOn: '2018-02-26', discoveredOn: '2018-02-28', reportedOn: '2018-03-01' },
      ...{ closedOn: null, outcome: null },
    });
    const before = await countEveryTable(server.database);
    expect(await report({ reference })).toEqual(first);
    expect(await report({ reference, provider: PROVIDER })).toEqual(first);
    expect((await report({ reference, clients: 2 })).refused).toEqual(['WMO_CALAMITY_REFERENCE_REUSED reference']);
    expect(await countEveryTable(server.database)).toEqual(before);
  });

  it('a reference is of one reporter: another may use it too', async () => {
    const reference = 'INC-2';
    const own = await report({ reference });
    const others = await report({ reference, clients: 3 }, other);
    const professionals = await report({ reference, clients: 4, provider: PROVIDER }, generalist);
    expect(new Set([own, others, professionals].map(({ made }) => made?.id)).size).toBe(3);
  });

  it('twenty at the same moment are one', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => report({ reference: 'INC-3' })));
    expect(new Set(all.map(({ made }) => made?.id)).size).toBe(1);
    const sql = "select from wmo.calamity where reference = 'INC-3'";
    expect(await server.database.query(sql)).toHaveLength(1);
  });

  it.each<[string, object, 'provider' | 'generalist', string]>([
    ['a calamity without serious harm', { harm: 'NO_HARM' }, 'provider', 'WMO_CALAMITY_WITHOUT_HARM harm'],
    ['what is still to happen', { happenedOn: '2018-03-02' }, 'provider', 'WMO_CALAMITY_IN_FUTURE happenedOn'],
    ['what is still to be found', { discoveredOn: '2018-03-02' }, 'provider', 'WMO_CALAMITY_IN_FUTURE discoveredOn'],
    [
      'what was found before it happened',
      { discoveredOn: '2018-02-25' },
      ...(['provider', 'WMO_CALAMITY_DISCOVERED_BEFORE discoveredOn'] as const),
    ],
    ['of another provider', { provider: 'kvk:87654321' }, 'provider', 'WMO_CALAMITY_OF_ANOTHER provider'],
    ['by a professional, of nobody', {}, 'generalist', 'WMO_CALAMITY_WITHOUT_PROVIDER provider'],
  ])('refuses %s, and writes nothing', async (_what, changes, who, refusal) => {
    const by = { provider, generalist }[who];
    const before = await countEveryTable(server.database);
    expect((await report(changes, by)).refused).toEqual([refusal]);
    expect(await countEveryTable(server.database)).toEqual(before);
  });

  it('violence is reported whatever it led to', async () => {
    expect((await report({ kind: 'VIOLENCE', harm: 'NO_HARM', clients: 0 })).refused).toEqual([]);
  });
});

describe('Wmo 5.1.5: who sees it', () => {
  it('the reporter its own alone, the supervisor all of the municipality', async () => {
    const own = (await report()).made?.id ?? '';
    const others = (await report({}, other)).made?.id ?? '';
    const professionals = (await report({ provider: PROVIDER }, generalist)).made?.id ?? '';
    const all = [own, others, professionals];
    const seen = await Promise.all([provider, other, generalist, supervising].map(listed));
    expect(seen.map((ids) => all.map((id) => ids.includes(id)))).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
      [true, true, true],
    ]);
    expect(await found(other, own)).toBeNull();
    expect(await found(provider, professionals)).toBeNull();
    const colleague = { token: await professional(server, HERE, 'generalist', 'jan'), activity: REPORTING };
    expect(await found(colleague, professionals)).toBeNull();
    const elsewhere = await supervisor(server, '0160');
    expect([await found(elsewhere, own), await listed(elsewhere)]).toEqual([null, []]);
  });

  it.each<[string, () => Promise<string>, string, string]>([
    ['a generalist at support', () => professional(server, HERE, 'generalist'), 'wmo:support', 'DATA_WITHHELD'],
    ['Safe Home', () => professional(server, HERE, 'safe-home'), 'wmo:safe-home', 'FORBIDDEN'],
    ['a privacy officer', () => professional(server, HERE, 'privacy-officer'), 'resident:rights', 'FORBIDDEN'],
    ['a resident', () => server.persona('resident', HERE), 'resident:own-file', 'FORBIDDEN'],
    ['an administrator', () => server.persona('administrator', HERE), 'resident:import', 'FORBIDDEN'],
    ['an auditor', () => server.persona('auditor', HERE), 'privacy:supervise', 'FORBIDDEN'],
  ])('%s reads nothing, and writes nothing', async (_who, tokenOf, activity, code) => {
    const by = { token: await tokenOf(), activity };
    const id = (await report()).made?.id ?? '';
    await ask(server, by.token, null, '{ viewer { kind } }');
    const before = await countEveryTable(server.database);
    const { errors } = await ask(server, by.token, activity, '{ wmoCalamities { nodes { id } } }');
    expect(errors.map(([each]) => each)).toEqual([code]);
    const { made, codes } = await report({ provider: PROVIDER }, by);
    expect({ made, codes }).toEqual({ made: null, codes: [code] });
    expect((await close(id, by)).codes).toEqual(['FORBIDDEN']);
    expect(await countEveryTable(server.database)).toEqual(before);
  });

  it('a supervisor who is a generalist too sees all for supervision alone', async () => {
    const claims = { sub: 'both', municipality: HERE, kind: 'PROFESSIONAL' as const };
    const token = await server.token({ ...claims, roles: ['generalist', 'supervisor'], activities: undefined });
    const id = (await report()).made?.id ?? '';
    expect(await found({ token, activity: REPORTING }, id)).toBeNull();
    expect(await found({ token, activity: 'wmo:supervision' }, id)).toEqual({ id });
  });

  it('a provider whose token names no organisation reports nothing', async () => {
    const claims = { sub: 'nobody', municipality: HERE, kind: 'PARTNER' as const, roles: ['partner'] };
    const token = await server.token({ ...claims, activities: undefined });
    expect((await report({}, { token, activity: REPORTING })).codes).toEqual(['TOKEN_CLAIMS_INVALID']);
  });
});

describe('Wmo 6.1: the supervisor concludes', () => {
  it('once, and the reporter reads what came of it', async () => {
    const id = (await report()).made?.id ?? '';
    expect((await close(id)).made).toMatchObject({ id, closedOn: '2018-03-01', outcome: 'IMPROVEMENT' });
    expect((await close(id)).refused).toEqual(['WMO_CALAMITY_ALREADY_CLOSED calamityId']);
    expect(await found(provider, id)).toEqual({ id });
  });

  it('not the reporter, and not what is not there', async () => {
    const id = (await report()).made?.id ?? '';
    expect((await close(id, provider)).codes).toEqual(['FORBIDDEN']);
    expect((await close(newId())).refused).toEqual(['WMO_CALAMITY_NOT_FOUND calamityId']);
    expect(await found(supervising, id)).toEqual({ id });
    expect(await server.database.query('select outcome from wmo.calamity where id = $1', [id])).toEqual([
      { outcome: null },
    ]);
  });
});
