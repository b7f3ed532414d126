import { coreModule } from '@eenplan/core';
import { everyCaller, type TestServer } from '@eenplan/testing';
import { countEveryTable } from '../support/refusals';
import { administratorOf, applySection, OTHER_TOWN, refusalOf, startTowns, TOWN } from './apply';

const ordinance = (changes: object = {}) => ({
  ...{ code: 'verordening-wmo', title: 'Verordening Wmo 2017', kind: 'ORDINANCE', status: 'ORDINANCE', law: 'WMO' },
  ...{ fromOn: '2017-01-01', source: 'Beleidskader §6.3', ...changes },
});
const option = (changes: object = {}) =>
  ordinance({
    ...{ code: 'laatste-levensfase', title: 'Mantelzorg telt niet mee', kind: 'POLICY_RULE', status: 'OPTION' },
    ...{ rule: 'R09', comment: 'Optie als voorbeeld', ...changes },
  });
const NEXT = ordinance({ title: 'Verordening Wmo 2018', fromOn: '2018-06-01' });

let server: TestServer;
beforeAll(async () => {
  server = await startTowns();
  await applySection(server, 'ordinances', [ordinance(), option(), ordinance({ code: 'jeugd', law: 'JEUGDWET' })]);
});
afterAll(() => server.close());

interface Shown {
  readonly ordinances: readonly { readonly code: string; readonly status: string; readonly isInForce: boolean }[];
}
const QUERY = `query($on: Date, $law: String) { ordinances(on: $on, law: $law) {
  code title status source ruleCode lawCode law { code } isInForce(on: $on) } }`;
const shown = async (variables: object, municipality = TOWN): Promise<Shown['ordinances']> =>
  (await server.query<Shown>(await server.persona('partner', municipality), QUERY, variables)).ordinances;

/** The service of core that a law module asks. */
interface Versions {
  inForce(tx: unknown, caller: unknown, code: string, on: string, path: readonly string[]): Promise<{ title: string }>;
}
async function versionOn(code: string, decidedOn: string): Promise<string> {
  const Service = coreModule.services.find(({ name }) => name === 'OrdinanceService');
  if (!Service) throw new Error('Core has no OrdinanceService.');
  const caller = administratorOf(TOWN);
  const service = server.platform.get(Service) as Versions;
  return server.platform.door.inMunicipality(caller, async (tx) => {
    const found = service.inForce(tx, caller, code, decidedOn, ['input', 'decidedOn']);
    return found.then(({ title }) => title).catch((error: unknown) => (error as { code: string }).code);
  });
}

describe('ordinances', () => {
  it('are listed by day and law, each with its status and source, to everybody with a token', async () => {
    expect(await shown({ on: '2017-06-01', law: 'WMO' })).toEqual([
      expect.objectContaining({ code: 'laatste-levensfase', status: 'OPTION', isInForce: false, ruleCode: 'R09' }),
      expect.objectContaining({
        ...{ code: 'verordening-wmo', status: 'ORDINANCE', isInForce: true, source: 'Beleidskader §6.3' },
        ...{ lawCode: 'WMO', law: { code: 'WMO' } },
      }),
    ]);
    expect(await shown({ on: '2016-12-31' })).toEqual([]);
    expect(await shown({ on: '2017-06-01', law: 'JEUGDWET' })).toMatchObject([
      { code: 'jeugd', law: { code: 'JEUGDWET' } },
    ]);
    for (const { name, token } of await everyCaller(server, TOWN)) {
      const { body } = await server.post(token, QUERY, { on: '2017-06-01' });
      const { data } = body as { data?: Shown | null };
      expect([name, data?.ordinances.length]).toEqual([name, name === 'nobody' ? undefined : 3]);
    }
  });

  it('of another municipality are not seen', async () => {
    expect(await shown({ on: '2017-06-01' }, OTHER_TOWN)).toEqual([]);
  });

  it('without a source, or with an empty one, are refused with their place', async () => {
    const before = await countEveryTable(server.database);
    for (const source of [undefined, '  ']) {
      const file = [ordinance({ code: 'x' }), ordinance({ code: 'y', source })];
      expect(await refusalOf(server, 'ordinances', file)).toBe('ORDINANCE_WITHOUT_SOURCE 1 source');
    }
    expect(await countEveryTable(server.database)).toEqual(before);
  });

  it.each([
    ['end before they begin', [ordinance({ code: 'x', untilOn: '2016-01-01' })], 'ORDINANCE_PERIOD_EMPTY 0 untilOn'],
    [
      'begin twice on a day',
      [ordinance({ code: 'x' }), ordinance({ code: 'x', title: 'Y' })],
      'ORDINANCE_VERSIONS_OVERLAP 1',
    ],
    [
      'go on when the next has begun',
      [ordinance({ code: 'x', untilOn: '2018-01-02' }), ordinance({ code: 'x', fromOn: '2018-01-01' })],
      'ORDINANCE_VERSIONS_OVERLAP 1',
    ],
  ])('that %s are refused', async (_what, file, refusal) => {
    expect(await refusalOf(server, 'ordinances', file)).toBe(refusal);
  });
});

describe('R37: decisions refer to the ordinance version valid on the decision date', () => {
  it('the next version ends the one before, and each day has its own', async () => {
    expect(await applySection(server, 'ordinances', [NEXT])).toEqual([
      'ordinance verordening-wmo (ORDINANCE): until 2018-06-01',
      'ordinance verordening-wmo (ORDINANCE): new from 2018-06-01',
    ]);
    expect(await applySection(server, 'ordinances', [ordinance(), NEXT])).toEqual([]);
    expect(await versionOn('verordening-wmo', '2016-12-31')).toBe('ORDINANCE_NOT_IN_FORCE');
    expect(await versionOn('verordening-wmo', '2018-05-31')).toBe('Verordening Wmo 2017');
    expect(await versionOn('verordening-wmo', '2018-06-01')).toBe('Verordening Wmo 2018');
  });

  it('a version that decisions went by does not end on a day that has passed', async () => {
    const early = [ordinance({ title: 'Met terugwerkende kracht', fromOn: '2017-07-01' })];
    expect(await refusalOf(server, 'ordinances', early)).toBe('ORDINANCE_IN_PAST 0');
  });
});

describe('R92: each policy rule keeps its status and source', () => {
  it('an option carries no decision', async () => {
    expect(await versionOn('laatste-levensfase', '2017-06-01')).toBe('ORDINANCE_NOT_IN_FORCE');
  });

  it.each([
    ['status', { status: 'DECISION' }],
    ['source', { source: 'Ergens anders' }],
    ['title', { title: 'Iets anders' }],
  ])('another %s for the same day is refused', async (_what, changes) => {
    expect(await refusalOf(server, 'ordinances', [option(changes)])).toBe('ORDINANCE_FIXED 0');
  });

  it('an option that is decided is another version; what it was stays to be seen', async () => {
    const decided = option({ status: 'DECISION', fromOn: '2018-09-01', source: 'Raadsbesluit' });
    await applySection(server, 'ordinances', [decided]);
    const of = async (on: string) => (await shown({ on })).find(({ code }) => code === 'laatste-levensfase');
    expect([await of('2018-08-31'), await of('2018-09-01')]).toMatchObject([
      { status: 'OPTION', isInForce: false },
      { status: 'DECISION', isInForce: true },
    ]);
  });

  it('the database keeps them as well', async () => {
    const change = server.database.asApp(TOWN, (client) =>
      client.query("update core.ordinance set status = 'ORDINANCE' where status = 'OPTION'"),
    );
    await expect(change).rejects.toMatchObject({ code: '42501' });
  });
});
