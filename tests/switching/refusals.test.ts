import { installedModules } from '@eenplan/cli';
import { fixedClock } from '@eenplan/kit';
import { PERSONA_NAMES, startTestServer, type TestServer } from '@eenplan/testing';
import { countEveryTable } from '../support/refusals';
import { registerResident } from '../support/people';
import { newMunicipality } from './support/nodes';
import { submitted } from './support/support-requests';
import { type Act, change, changed, changeDocument, codeOf } from './support/switches';

const TODAY = '2018-03-01';
let server: TestServer;
let code: string;
let token: string;
beforeAll(async () => {
  server = await startTestServer({ clock: fixedClock(TODAY), demonstrators: false });
});
afterAll(() => server.close());

describe('a change that is refused', () => {
  beforeAll(async () => {
    code = await newMunicipality(server);
    token = await server.persona('administrator', code);
    await changed(server, token, 'moduleActivate', { module: 'wmo', fromOn: '2015-01-01' });
    await changed(server, token, 'moduleActivate', { module: 'debt-help', fromOn: '2012-07-01' });
    await changed(server, token, 'moduleDeactivate', { module: 'debt-help', fromOn: TODAY });
    await server.eenplan.watch.look();
    const generalist = await server.persona('generalist', code);
    await submitted(server, generalist, await registerResident(server, generalist));
  });

  const delegated = { module: 'debt-help', fromOn: TODAY, role: 'DELEGATED' };
  it.each<[string, Act, object, string, string, RegExp]>([
    ['a module that does not exist', 'moduleActivate', { module: 'moon' }, 'MODULE_UNKNOWN', 'module', /^Rule M1/],
    ['winding down one that does not exist', 'moduleWindDown', { module: 'moon' }, 'MODULE_UNKNOWN', 'module', /M1/],
    ['switching off one that does not exist', 'moduleDeactivate', { module: 'moon' }, 'MODULE_UNKNOWN', 'module', /M1/],
    ['core', 'moduleDeactivate', { module: 'core' }, 'MODULE_ALWAYS_ON', 'module', /^Rule M1/],
    ['on what is on', 'moduleActivate', { module: 'wmo' }, 'MODULE_DATES_OVERLAP', 'fromOn', /^Rule M2/],
    ['the past', 'moduleWindDown', { module: 'wmo', fromOn: '2018-02-28' }, 'MODULE_CHANGE_IN_PAST', 'fromOn', /M2/],
    [
      'an end before its beginning',
      'moduleActivate',
      { module: 'debt-help', untilOn: TODAY },
      'MODULE_PERIOD_EMPTY',
      'untilOn',
      /^Rule M2/,
    ],
    ['winding down what is off', 'moduleWindDown', { module: 'debt-help' }, 'MODULE_NOT_ACTIVE', 'fromOn', /^Rule M3/],
    ['off what is off', 'moduleDeactivate', { module: 'debt-help' }, 'MODULE_ALREADY_OFF', 'fromOn', /^Rule M3/],
    ['off with open work', 'moduleDeactivate', { module: 'wmo' }, 'MODULE_HAS_OPEN_WORK', 'module', /^Rule M4/],
    [
      'a delegation without agreement',
      'moduleActivate',
      { ...delegated, delegatedTo: '0222' },
      'MODULE_DELEGATED_WITHOUT_AGREEMENT',
      'agreement',
      /^Wet gemeenschappelijke regelingen/,
    ],
    [
      'a delegation to nobody',
      'moduleActivate',
      { ...delegated, agreement: 'Regeling' },
      'MODULE_DELEGATE_MISSING',
      'delegatedTo',
      /^Wet gemeenschappelijke regelingen/,
    ],
    [
      'a delegate without delegation',
      'moduleActivate',
      { module: 'debt-help', delegatedTo: '0222' },
      'MODULE_DELEGATE_MISSING',
      'role',
      /^Wet gemeenschappelijke regelingen/,
    ],
  ])('%s', async (_what, act, input, refusal, field, article) => {
    const rows = await countEveryTable(server.database);
    const { module, errors } = await change(server, token, act, { fromOn: TODAY, ...input });
    expect(module).toBeNull();
    expect(errors).toEqual([
      {
        ...{ code: refusal, path: ['input', field] },
        ...{ message: expect.stringMatching(/^[A-Z].*\.$/), article: expect.stringMatching(article) },
      },
    ]);
    expect(await countEveryTable(server.database)).toEqual(rows);
  });

  it('a delegation to oneself', async () => {
    const input = { ...delegated, agreement: 'Regeling', delegatedTo: code };
    const { errors } = await change(server, token, 'moduleActivate', input);
    expect(errors).toMatchObject([{ code: 'MODULE_DELEGATE_MISSING', path: ['input', 'delegatedTo'] }]);
  });

  it('winding down with open work is not', async () => {
    expect(await changed(server, token, 'moduleWindDown', { module: 'wmo', fromOn: TODAY })).toMatchObject({
      ...{ state: 'WINDING_DOWN', awaitsOff: false },
      openWork: [
        { code: 'wmo.support-request', count: 1 },
        { code: 'wmo.signal', count: 0 },
        { code: 'wmo.assessment', count: 0 },
        { code: 'wmo.contribution', count: 0 },
        { code: 'wmo.safe-home-destruction', count: 0 },
        { code: 'wmo.safe-home-report', count: 0 },
        { code: 'wmo.calamity', count: 0 },
        { code: 'wmo.temporary-support', count: 0 },
        { code: 'wmo.review', count: 0 },
        { code: 'wmo.recovery', count: 0 },
      ],
    });
  });
});

describe('who may switch laws', () => {
  const others = PERSONA_NAMES.filter((name) => name !== 'administrator');
  const acts: Act[] = ['moduleActivate', 'moduleWindDown', 'moduleDeactivate'];
  const PREVIEW = 'query($input: ModulePreviewInput!) { modulePreview(input: $input) { requires } }';

  it.each(others)('not the %s, who writes no row by it', async (name) => {
    const who = await server.persona(name, await newMunicipality(server));
    // A professional is put on file by the first request, whatever it asks.
    await server.query(who, '{ viewer { kind } }');
    const rows = await countEveryTable(server.database);
    for (const act of acts) {
      const input = { module: 'wmo', fromOn: TODAY, reason: 'a test' };
      expect(codeOf((await server.post(who, changeDocument(act), { input })).body)).toBe('FORBIDDEN');
    }
    const input = { module: 'wmo', state: 'ACTIVE' };
    expect(codeOf((await server.post(who, PREVIEW, { input })).body)).toBe('FORBIDDEN');
    expect(await countEveryTable(server.database)).toEqual(rows);
  });

  it('nobody without a token', async () => {
    const response = await server.post(null, changeDocument('moduleActivate'), {});
    expect([response.status, codeOf(response.body)]).toEqual([401, 'TOKEN_MISSING']);
  });

  it.each(others)('the %s sees which laws are on', async (name) => {
    const who = await server.persona(name, code);
    const { modules } = await server.query<{ modules: { id: string }[] }>(who, '{ modules { id state } }');
    expect(modules.map(({ id }) => id)).toEqual(installedModules.map(({ id }) => id));
  });

  it.each(['partner', 'resident'] as const)('the %s does not see who decided and why', async (name) => {
    const who = await server.persona(name, code);
    const response = await server.post(who, '{ modules { id history { reason } openWork { count } } }');
    const { data } = response.body as { data: { modules: { history: unknown; openWork: unknown }[] } };
    expect(codeOf(response.body)).toBe('FORBIDDEN');
    expect(data.modules.every(({ history, openWork }) => history === null && openWork === null)).toBe(true);
  });
});
