import { newId } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { registerResident } from '../support/people';
import { act, type Done, requestOf, setGroups } from './acts';

let server: TestServer;
let token: string;
let residentId: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', '0304');
});
beforeEach(async () => {
  residentId = await registerResident(server, token);
});
afterAll(() => server.close());

const assign = (group: string, changes: object = {}): Promise<Done> =>
  act(server, token, 'targetGroupAssign', {
    ...{ residentId, group, reason: 'Kan dit niet alleen', fromOn: '2018-01-01', ...changes },
  });
const end = (residentTargetGroupId: unknown, untilOn: string): Promise<Done> =>
  act(server, token, 'targetGroupEnd', { residentTargetGroupId, untilOn });
const groupsOn = async (on: string): Promise<string[]> => {
  const query = 'query($id: ID!, $on: Date) { resident(id: $id) { targetGroups(on: $on) { code } } }';
  const { resident } = await server.query<{ resident: { targetGroups: { code: string }[] } }>(token, query, {
    ...{ id: residentId, on },
  });
  return resident.targetGroups.map(({ code }) => code);
};
const countGroups = async (): Promise<unknown> =>
  (await server.database.query('select count(*)::int as count from core.resident_target_group'))[0];

describe('S033: target groups', () => {
  it('are twelve, with their parts, in the municipality whose document names them', async () => {
    const { targetGroups } = await server.query<{ targetGroups: { code: string; partOf: string | null }[] }>(
      ...([token, '{ targetGroups { code title partOf } }'] as const),
    );
    const whole = targetGroups.filter(({ partOf }) => partOf === null).map(({ code }) => code);
    expect(whole).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']);
    const parts = targetGroups.filter(({ partOf }) => partOf !== null);
    expect(parts.map(({ code, partOf }) => `${code} of ${partOf ?? ''}`)).toEqual([
      ...['4.1 of 4', '4.2 of 4', '7.1 of 7', '7.2 of 7', '7.3 of 7', '11.1 of 11', '11.2 of 11'],
    ]);
  });

  it('of one resident are several at once, each for its own time', async () => {
    const first = await assign('4.2');
    expect(first).toMatchObject({
      refused: [],
      object: { code: '4.2', title: 'Volwassenen met een verstandelijke beperking', untilOn: null },
    });
    expect((await assign('10', { fromOn: '2018-02-01', untilOn: '2018-02-15' })).refused).toEqual([]);
    expect(await groupsOn('2017-12-31')).toEqual([]);
    expect(await groupsOn('2018-02-14')).toEqual(['10', '4.2']);
    expect(await groupsOn('2018-02-15')).toEqual(['4.2']);
    expect((await end(first.object?.['id'], '2018-02-20')).refused).toEqual([]);
    expect(await groupsOn('2018-02-20')).toEqual([]);
    expect((await assign('4.2', { fromOn: '2018-02-20' })).refused).toEqual([]);
  });

  it('are refused when not set, twice, or for no time, and nothing is written', async () => {
    const first = await assign('1', { untilOn: '2018-02-01' });
    const before = await countGroups();
    const refused = [
      await assign('13'),
      await assign('2', { fromOn: '2000-01-01' }),
      await assign('1', { fromOn: '2018-01-31' }),
      await assign('2', { untilOn: '2018-01-01' }),
      await assign('2', { residentId: newId() }),
      await end(first.object?.['id'], '2018-02-01'),
      await end(first.object?.['id'], '2018-01-01'),
      await end(newId(), '2018-02-01'),
    ];
    expect(refused.flatMap((done) => done.refused)).toEqual([
      'TARGET_GROUP_UNKNOWN input.group',
      'TARGET_GROUP_UNKNOWN input.group',
      'TARGET_GROUP_ALREADY input.group',
      'PERIOD_EMPTY input.untilOn',
      'NOT_FOUND input.residentId',
      'PERIOD_ENDED input.untilOn',
      'PERIOD_EMPTY input.untilOn',
      'NOT_FOUND input.residentTargetGroupId',
    ]);
    expect(await countGroups()).toEqual(before);
  });

  it('are one at a time where the municipality has set so, also of two at once', async () => {
    await setGroups(server, '0160', ['oud', 'jong'], false);
    token = await server.persona('generalist', '0160');
    residentId = await registerResident(server, token);
    const fromOn = '2018-03-01';
    const both = await Promise.all([assign('oud', { fromOn }), assign('jong', { fromOn })]);
    expect(both.flatMap(({ refused }) => refused)).toEqual(['TARGET_GROUP_ONE_AT_A_TIME input.group']);
    token = await server.persona('generalist', '0304');
  });

  it.each<[string, unknown[], string]>([
    ['twice', ['1', { code: '1', title: 'Ouderen' }], 'names a group that stands in the list already'],
    ['that is part of none', [{ code: '4.1', title: 'Kinderen', partOf: '4' }], 'is part of no group in the list'],
    ['that is part of itself', [{ code: '4', title: 'Kinderen', partOf: '4' }], 'is part of no group in the list'],
  ])('a municipality cannot set one %s', async (_what, values, why) => {
    const administrator = await server.persona('administrator', '0293');
    const file = JSON.stringify({ settings: { core: { classification: { scheme: 'doelgroepen', values } } } });
    const query =
      'mutation($input: ConfigurationApplyInput!) { configurationApply(input: $input) { errors { code message } } }';
    expect(await server.query(administrator, query, { input: { file, fromOn: '2018-03-01' } })).toMatchObject({
      configurationApply: { errors: [{ code: 'CONFIG_INVALID', message: expect.stringContaining(why) as string }] },
    });
  });

  it.each(['resident', 'partner', 'administrator', 'policy-officer', 'auditor'] as const)(
    'a %s puts nobody in one',
    async (name) => {
      const by = await server.persona(name, '0304');
      const before = await countGroups();
      const input = { residentId, group: '1', reason: 'x', fromOn: '2018-01-01' };
      const { body } = await server.post(by, requestOf('targetGroupAssign'), { input });
      expect(body).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
      expect(await countGroups()).toEqual(before);
    },
  );
});
