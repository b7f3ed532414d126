import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coreModule } from '@eenplan/core';
import { type EenplanModule, fixedClock, systemClock } from '@eenplan/kit';
import { debtHelpModule } from '@eenplan/plugin-debt-help';
import { wmoModule } from '@eenplan/plugin-wmo';
import { createEenplan, createLogger } from '@eenplan/server';
import { startTestServer, testKeys, type TestServer } from '@eenplan/testing';
import { madeUpModule } from '../projection/made-up-module';
import { newMunicipality } from './support/nodes';
import { type Act, change, changed, moduleOn } from './support/switches';

const TODAY = '2018-03-01';
const clock = fixedClock(TODAY);
const noMigrations = mkdtempSync(join(tmpdir(), 'eenplan-no-migrations-'));
/** Requires the Wmo, as protected housing will; a professional of the municipality is its open work. */
const housing = (range: string): EenplanModule =>
  madeUpModule('housing', {
    ...{ requires: { core: '>=0.1.0', wmo: range }, migrations: noMigrations },
    openWork: [
      { code: 'housing.case', title: { en: 'Cases', nl: 'Zaken' }, table: 'core.professional', where: 'true' },
    ],
  });

describe('a module that requires another', () => {
  let server: TestServer;
  let code: string;
  let token: string;
  beforeAll(async () => {
    server = await startTestServer({
      clock,
      demonstrators: false,
      modules: [coreModule, wmoModule, debtHelpModule, housing(`^${wmoModule.version}`)],
    });
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    clock.set(TODAY);
    code = await newMunicipality(server);
    token = await server.persona('administrator', code);
  });

  const codes = async (act: Act, module: string, fromOn = TODAY): Promise<string[]> =>
    (await change(server, token, act, { module, fromOn })).errors.map(
      (error) => `${error.code} ${error.path.join('.')}`,
    );
  const state = async (module: string) => (await moduleOn(server, token, module))?.state;
  const look = () => server.eenplan.watch.look();
  /** Both on, with one case of housing open. */
  async function openCase(): Promise<void> {
    await changed(server, token, 'moduleActivate', { module: 'wmo', fromOn: '2015-01-01' });
    await changed(server, token, 'moduleActivate', { module: 'housing', fromOn: '2015-01-01' });
    const sql =
      "insert into core.professional (municipality, id, subject, name) values ($1, gen_random_uuid(), 'x', 'x')";
    await server.database.query(sql, [code]);
    await look();
  }
  const closeCase = () => server.database.query('delete from core.professional where municipality = $1', [code]);

  it('cannot be on without it', async () => {
    expect(await codes('moduleActivate', 'housing')).toEqual(['MODULE_REQUIRES_OTHER input.module']);
    await changed(server, token, 'moduleActivate', { module: 'wmo', fromOn: '2018-04-01' });
    expect(await codes('moduleActivate', 'housing')).toEqual(['MODULE_REQUIRES_OTHER input.module']);
    expect(await codes('moduleActivate', 'housing', '2018-04-01')).toEqual([]);
  });

  it('keeps it from going off or being wound down alone', async () => {
    await openCase();
    expect(await codes('moduleWindDown', 'wmo')).toEqual(['MODULE_REQUIRED_BY_OTHER input.module']);
    expect(await codes('moduleDeactivate', 'wmo', '2019-01-01')).toEqual(['MODULE_REQUIRED_BY_OTHER input.module']);
    expect(await codes('moduleWindDown', 'housing')).toEqual([]);
    expect(await codes('moduleWindDown', 'wmo')).toEqual([]);
  });

  it('is told in the preview', async () => {
    await openCase();
    const query =
      'query($input: ModulePreviewInput!) { modulePreview(input: $input) { requires requiredBy errors { code } } }';
    const preview = async (module: string): Promise<unknown> =>
      (await server.query<{ modulePreview: unknown }>(token, query, { input: { module, state: 'OFF' } })).modulePreview;
    expect(await preview('wmo')).toEqual({
      ...{ requires: [], requiredBy: ['housing'], errors: [{ code: 'MODULE_REQUIRED_BY_OTHER' }] },
    });
    expect(await preview('housing')).toMatchObject({ requires: ['wmo'], requiredBy: [] });
  });

  it('keeps it from going off while its own work holds it up, however the dates were planned', async () => {
    await openCase();
    await changed(server, token, 'moduleDeactivate', { module: 'housing', fromOn: '2018-04-01' });
    await changed(server, token, 'moduleDeactivate', { module: 'wmo', fromOn: '2018-04-01' });
    clock.set('2018-04-01');
    for (let looks = 0; looks < 3; looks += 1) await look();
    expect([await state('housing'), await state('wmo')]).toEqual(['WINDING_DOWN', 'WINDING_DOWN']);
    await closeCase();
    for (let looks = 0; looks < 3; looks += 1) await look();
    expect([await state('housing'), await state('wmo')]).toEqual(['OFF', 'OFF']);
  });

  it('keeps it from going off at once while its own work holds it up', async () => {
    await openCase();
    await changed(server, token, 'moduleDeactivate', { module: 'housing', fromOn: '2018-04-01' });
    clock.set('2018-04-01');
    await look();
    expect(await codes('moduleDeactivate', 'wmo', '2018-04-01')).toEqual(['MODULE_REQUIRED_BY_OTHER input.module']);
    expect([await state('housing'), await state('wmo')]).toEqual(['WINDING_DOWN', 'ACTIVE']);
  });

  it('does not stand in the way of other laws when it got that requirement by a later version', async () => {
    const rows = `with the_switch as (insert into core.module_switch values ($1, 'housing') returning *)
      insert into core.module_activation
        (municipality, id, module, state, role, from_on, reason, decided_by, recorded_at)
      select municipality, gen_random_uuid(), module, 'ACTIVE', 'OWN', '2015-01-01', 'before', 'x', now() from the_switch`;
    await server.database.query(rows, [code]);
    expect(await codes('moduleActivate', 'debt-help')).toEqual([]);
  });
});

describe('a version that does not fit', () => {
  afterAll(() => rmSync(noMigrations, { recursive: true }));

  it('refuses to start, naming both sides', async () => {
    const starting = createEenplan({
      ...{ databaseUrl: 'postgresql://127.0.0.1:1/none', modules: [coreModule, wmoModule, housing('^9.0.0')] },
      ...{ issuers: [], clock: systemClock, keys: testKeys, embedded: false },
      logger: createLogger({ write: () => undefined }),
    });
    await expect(starting).rejects.toThrow(
      `MODULE_VERSION_UNMET: housing 0.1.0 requires wmo ^9.0.0, but wmo ${wmoModule.version} is installed.`,
    );
  });
});
