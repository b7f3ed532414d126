import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { demonstratorsFolder, readDemonstrators } from '@eenplan/cli';
import { ConfigurationService, MunicipalityService } from '@eenplan/core';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { parse } from 'yaml';
import { countEveryTable } from '../support/refusals';
import { administratorOf, applySection } from './apply';

const folder = join(demonstratorsFolder, 'organisation');
const files = readdirSync(folder).map((name) => ({
  municipality: name.slice(0, 4),
  text: readFileSync(join(folder, name), 'utf8'),
}));
/** The first day of each, as the list of demonstrators has it. */
const FIRST_DAYS: Readonly<Record<string, string>> = {
  ...{ '0304': '2016-01-01', '0826': '2020-01-01', '0222': '2017-01-01', '0160': '2015-01-01', '0293': '2018-01-01' },
};

describe('for a municipality that has nothing yet', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ demonstrators: false });
    for (const { municipality } of files)
      await server.platform.get(MunicipalityService).put(municipality, municipality);
  });
  afterAll(() => server.close());

  it.each(files)('the file of $municipality is applied, and the second time changes nothing', async (file) => {
    const { municipality } = file;
    const content = parse(file.text) as Record<'organisation' | 'ordinances', unknown>;
    expect(Object.keys(content).sort()).toEqual(['ordinances', 'organisation']);
    const where = { municipality, fromOn: FIRST_DAYS[municipality] ?? '' };
    for (const key of ['organisation', 'ordinances'] as const) {
      expect((await applySection(server, key, content[key], where)).length).toBeGreaterThan(3);
      expect(await applySection(server, key, content[key], where)).toEqual([]);
    }
  });
});

it('they are five, and an assumption in them is marked', () => {
  expect(files.map(({ municipality }) => municipality).sort()).toEqual(Object.keys(FIRST_DAYS).sort());
  for (const { text } of files) expect(text).toContain('[A]');
});

describe('as they are loaded', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it.each(readDemonstrators())('every file of $name applied again changes nothing', async (demonstrator) => {
    const { code, from, files: paths } = demonstrator;
    expect(from).toBe(FIRST_DAYS[code]);
    expect(paths).toEqual(
      expect.arrayContaining(['settings', 'organisation', 'people'].map((of) => `${of}/${code}.yaml`)),
    );
    const before = await countEveryTable(server.database);
    for (const path of paths) {
      const text = readFileSync(join(demonstratorsFolder, path), 'utf8');
      const lines = await server.platform.get(ConfigurationService).apply(administratorOf(code), text, from);
      expect([path, lines]).toEqual([path, []]);
    }
    expect(await countEveryTable(server.database)).toEqual(before);
  });

  it('R92: an option of a document is an option here', async () => {
    const token = await server.persona('resident', '0304');
    const query = '{ ordinances(law: "WMO") { code status source isInForce } }';
    expect(await server.query(token, query)).toEqual({
      ordinances: ['indicatie-huisgenoten-onder-18', 'indicatie-laatste-levensfase'].map((code) => ({
        ...{ code, status: 'OPTION', source: 'Neerijnen 2016 §9.2', isInForce: false },
      })),
    });
  });

  it('R26: four area teams are a general provision in 2015, and nobody says what they are after', async () => {
    const token = await server.persona('generalist', '0160');
    const query =
      'query($on: Date) { teams(on: $on) { status(on: $on) { status needsDecision } areas(on: $on) { area { children(on: $on) { code } } } } }';
    interface Found {
      readonly teams: readonly { readonly status: unknown; readonly areas: { area: { children: unknown[] } }[] }[];
    }
    const { teams } = await server.query<Found>(token, query, { on: '2015-12-31' });
    const general = { status: 'GENERAL_PROVISION', needsDecision: false };
    expect(teams.map(({ status }) => status)).toEqual([general, general, general, general]);
    const villages = teams.flatMap(({ areas }) => areas.flatMap(({ area }) => area.children));
    expect(villages).toHaveLength(29);
    const later = await server.query<Found>(token, query, { on: '2016-01-01' });
    expect(later.teams.map(({ status }) => status)).toEqual([null, null, null, null]);
  });
});
