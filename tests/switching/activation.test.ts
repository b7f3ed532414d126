import { fixedClock } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { newMunicipality } from './support/nodes';
import { change, changed, moduleOn, schemaFields } from './support/switches';

const TODAY = '2018-03-01';
const clock = fixedClock(TODAY);
let server: TestServer;
let code: string;
let token: string;
beforeAll(async () => {
  server = await startTestServer({ clock, embedded: true, demonstrators: false });
});
afterAll(() => server.close());
beforeEach(async () => {
  clock.set(TODAY);
  code = await newMunicipality(server);
  token = await server.persona('administrator', code);
});

const stateOn = async (module: string, on?: string): Promise<string | undefined> =>
  (await moduleOn(server, token, module, on))?.state;

describe('a law that is switched on', () => {
  it('is on from its day until its end, for whom was said, by whom and why', async () => {
    const period = { fromOn: '2018-04-01', untilOn: '2020-01-01' };
    const input = { module: 'wmo', ...period, role: 'CENTRAL', reason: 'For the region from April on' };
    expect(await changed(server, token, 'moduleActivate', input)).toMatchObject({ state: 'OFF', role: null });
    expect(await moduleOn(server, token, 'wmo', '2018-03-31')).toMatchObject({ state: 'OFF', fromOn: null });
    expect(await moduleOn(server, token, 'wmo', '2018-04-01')).toMatchObject({
      ...{ state: 'ACTIVE', role: 'CENTRAL', ...period, awaitsOff: false },
      history: [
        {
          ...{ state: 'ACTIVE', role: 'CENTRAL', ...period, reason: 'For the region from April on' },
          ...{ decidedBy: 'persona-administrator', recordedAt: '2018-03-01T08:00:00.000Z', withdrawnAt: null },
        },
        { state: 'OFF', fromOn: '2020-01-01', untilOn: null, settledOn: null },
      ],
    });
    expect(await stateOn('wmo', '2019-12-31')).toBe('ACTIVE');
  });

  it('comes into the schema on its day, with nobody there to switch it on', async () => {
    await changed(server, token, 'moduleActivate', { module: 'wmo', fromOn: '2018-04-01' });
    expect(await schemaFields(server, token)).not.toContain('Query.wmoSupportRequests');
    clock.set('2018-04-01');
    expect(await schemaFields(server, token)).toContain('Query.wmoSupportRequests');
  });

  it('was on since long, when the municipality had it before it had Eenplan', async () => {
    await changed(server, token, 'moduleActivate', { module: 'wmo', fromOn: '2015-01-01' });
    expect([await stateOn('wmo', '2014-12-31'), await stateOn('wmo', '2015-01-01'), await stateOn('wmo')]).toEqual([
      'OFF',
      'ACTIVE',
      'ACTIVE',
    ]);
  });

  it('was off again from the end of a period in the past', async () => {
    const period = { fromOn: '2015-01-01', untilOn: '2017-01-01' };
    await changed(server, token, 'moduleActivate', { module: 'wmo', ...period });
    await server.eenplan.watch.look();
    expect([await stateOn('wmo', '2016-12-31'), await stateOn('wmo', '2017-01-01'), await stateOn('wmo')]).toEqual([
      'ACTIVE',
      'OFF',
      'OFF',
    ]);
  });

  it('is executed by another municipality when that has been agreed', async () => {
    const delegation = { role: 'DELEGATED', delegatedTo: '0222', agreement: 'Regeling 2017' };
    const input = { module: 'debt-help', fromOn: TODAY, ...delegation };
    expect(await changed(server, token, 'moduleActivate', input)).toMatchObject({
      ...{ state: 'ACTIVE', role: 'DELEGATED' },
      history: [delegation],
    });
  });
});

describe('the history of a law', () => {
  it('answers what it was on any day', async () => {
    await changed(server, token, 'moduleActivate', { module: 'wmo', fromOn: '2015-01-01' });
    await changed(server, token, 'moduleWindDown', { module: 'wmo', fromOn: '2018-06-01' });
    await changed(server, token, 'moduleDeactivate', { module: 'wmo', fromOn: '2019-01-01' });
    clock.set('2018-06-01');
    expect(await stateOn('wmo')).toBe('WINDING_DOWN');
    clock.set('2019-01-01');
    await server.eenplan.watch.look();
    await server.eenplan.watch.look();
    await changed(server, token, 'moduleActivate', { module: 'wmo', fromOn: '2019-07-01' });
    const days = ['2014-12-31', '2015-01-01', '2018-05-31', '2018-06-01', '2018-12-31', '2019-01-01', '2019-06-30'];
    const states = await Promise.all(days.map((day) => stateOn('wmo', day)));
    expect(states).toEqual(['OFF', 'ACTIVE', 'ACTIVE', 'WINDING_DOWN', 'WINDING_DOWN', 'OFF', 'OFF']);
    expect(await stateOn('wmo', '2019-07-01')).toBe('ACTIVE');
  });

  it('keeps what made way: what was planned, and what lasted less than a day', async () => {
    await changed(server, token, 'moduleActivate', { module: 'wmo', fromOn: TODAY });
    await changed(server, token, 'moduleWindDown', { module: 'wmo', fromOn: '2019-01-01', reason: 'too early' });
    const now = { module: 'wmo', fromOn: TODAY, reason: 'after all' };
    const { errors } = await change(server, token, 'moduleWindDown', now);
    expect(errors[0]?.code).toBe('MODULE_DATES_OVERLAP');
    const { history } = await changed(server, token, 'moduleWindDown', { ...now, replacesPlanned: true });
    expect(history.map(({ state, reason, withdrawnAt }) => [state, reason, withdrawnAt !== null])).toEqual([
      ['ACTIVE', 'a test', true],
      ['WINDING_DOWN', 'after all', false],
      ['WINDING_DOWN', 'too early', true],
    ]);
  });

  it('goes on without a gap when a planned end makes way', async () => {
    await changed(server, token, 'moduleActivate', { module: 'wmo', fromOn: '2015-01-01', untilOn: '2019-01-01' });
    const later = { module: 'wmo', fromOn: '2018-09-01', replacesPlanned: true };
    await changed(server, token, 'moduleWindDown', later);
    expect(await moduleOn(server, token, 'wmo', '2018-08-31')).toMatchObject({ untilOn: '2018-09-01' });
    expect(await moduleOn(server, token, 'wmo', '2025-01-01')).toMatchObject({ state: 'WINDING_DOWN', untilOn: null });
  });
});

describe('the preview of a change', () => {
  const PREVIEW = /* GraphQL */ `
    query ($input: ModulePreviewInput!) {
      modulePreview(input: $input) {
        schemaChanges {
          severity
          message
          path
        }
        openWork {
          code
          count
        }
        requires
        requiredBy
        errors {
          code
          path
          article
        }
      }
    }
  `;
  interface Preview {
    schemaChanges: { severity: string; message: string; path: string | null }[];
    errors: { code: string }[];
  }
  const preview = async (input: object): Promise<Preview> =>
    (await server.query<{ modulePreview: Preview }>(token, PREVIEW, { input })).modulePreview;
  const severities = ({ schemaChanges }: Preview): string[] => [
    ...new Set(schemaChanges.map(({ severity }) => severity)),
  ];

  it('breaks nothing when a law comes', async () => {
    const before = await server.database.query('select * from core.module_activation');
    const shown = await preview({ module: 'wmo', state: 'ACTIVE', fromOn: '2018-04-01' });
    expect(severities(shown)).not.toContain('BREAKING');
    expect(shown.schemaChanges.map(({ path }) => path)).toContain('Query.wmoSupportRequests');
    expect(shown).toMatchObject({ errors: [], requires: [], requiredBy: [] });
    expect(await server.database.query('select * from core.module_activation')).toEqual(before);
  });

  it('says what clients lose when it goes, and that nothing new is opened when it is wound down', async () => {
    await changed(server, token, 'moduleActivate', { module: 'wmo', fromOn: '2015-01-01' });
    const off = await preview({ module: 'wmo', state: 'OFF', fromOn: '2018-04-01' });
    expect(off.schemaChanges[0]?.severity).toBe('BREAKING');
    expect(off.schemaChanges.map(({ path }) => path)).toContain('Resident.wmoSupportRequests');
    const down = await preview({ module: 'wmo', state: 'WINDING_DOWN' });
    const lost = down.schemaChanges.filter(({ severity }) => severity === 'BREAKING').map(({ path }) => path);
    expect(lost).toContain('Mutation.wmoSupportRequestSubmit');
    expect(lost).not.toContain('Mutation.wmoSupportRequestConfirm');
  });

  it('says why the change would be refused', async () => {
    const { errors } = await preview({ module: 'wmo', state: 'WINDING_DOWN' });
    expect(errors).toEqual([
      { code: 'MODULE_NOT_ACTIVE', path: ['input', 'fromOn'], article: expect.stringMatching(/^Rule M3/) },
    ]);
  });
});
