import { fixedClock } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { registerResident } from '../support/people';
import { newMunicipality } from './support/nodes';
import { addGoal, newPlan, planOf } from './support/plans';
import { confirm, SUBMIT, submitted } from './support/support-requests';
import { type Act, changed, codeOf, moduleOn, schemaFields } from './support/switches';

const TODAY = '2018-03-01';
const clock = fixedClock(TODAY);
let server: TestServer;
let administrator: string;
let generalist: string;
beforeAll(async () => {
  server = await startTestServer({ clock, embedded: true, demonstrators: false });
});
afterAll(() => server.close());
beforeEach(async () => {
  clock.set(TODAY);
  const code = await newMunicipality(server);
  administrator = await server.persona('administrator', code);
  generalist = await server.persona('generalist', code);
});

/** Turns a switch and lets this node see it. */
async function turn(act: Act, module: string, fromOn = TODAY): Promise<void> {
  await changed(server, administrator, act, { module, fromOn });
  await server.eenplan.watch.look();
}

const requests = async (): Promise<string[]> => {
  const query = '{ wmoSupportRequests(first: 50) { nodes { id } } }';
  const { wmoSupportRequests } = await server.query<{ wmoSupportRequests: { nodes: { id: string }[] } }>(
    generalist,
    query,
  );
  return wmoSupportRequests.nodes.map(({ id }) => id);
};
const wmo = async () => moduleOn(server, administrator, 'wmo');

describe('a law that is wound down', () => {
  it('is read and finished, but nothing new of it is opened', async () => {
    await turn('moduleActivate', 'wmo', '2015-01-01');
    const residentId = await registerResident(server, generalist);
    const id = await submitted(server, generalist, residentId);
    const before = await schemaFields(server, generalist);
    await turn('moduleWindDown', 'wmo');
    const after = await schemaFields(server, generalist);
    const gone = before.filter((name) => !after.includes(name)).filter((name) => !/(Input|Payload)(\.|$)/.test(name));
    expect(gone).toEqual([
      ...['Mutation.wmoAssessmentStart', 'Mutation.wmoCalamityReport', 'Mutation.wmoContributionStart'],
      ...['Mutation.wmoExperienceRecord', 'Mutation.wmoRecoveryDecide', 'Mutation.wmoReviewPlan'],
      ...['Mutation.wmoSafeHomeDestructionRequest', 'Mutation.wmoSafeHomeReportRecord'],
      'Mutation.wmoSupportRequestSubmit',
      ...['Mutation.wmoTemporarySupportDecide', 'Mutation.wmoTransitionRightRecord'],
    ]);
    const input = { residentId, need: 'Hulp', urgent: false };
    expect(codeOf((await server.post(generalist, SUBMIT, { input })).body)).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await requests()).toEqual([id]);
    expect((await confirm(server, generalist, id)).errors).toEqual([]);
  });

  it('takes no new goal in a plan either', async () => {
    await turn('moduleActivate', 'wmo', '2015-01-01');
    const plan = await newPlan(server, generalist);
    expect(await addGoal(server, generalist, plan, 'WMO', 'Zelf de trap op')).toEqual([]);
    await turn('moduleWindDown', 'wmo');
    const [refusal] = await addGoal(server, generalist, plan, 'WMO', 'Zelf de trap af');
    expect(refusal).toMatchObject({ code: 'MODULE_NOT_ACTIVE', article: expect.stringMatching(/^Rule M3/) });
    expect(refusal?.path[0]).toBe('input');
    expect((await planOf(server, generalist, plan)).goals).toHaveLength(1);
  });
});

describe('a law that is off', () => {
  it('is nowhere in the schema, and its rows come back with it', async () => {
    await turn('moduleActivate', 'wmo', '2015-01-01');
    const id = await submitted(server, generalist, await registerResident(server, generalist));
    await confirm(server, generalist, id);
    const before = await schemaFields(server, generalist);
    await turn('moduleDeactivate', 'wmo');
    const after = await schemaFields(server, generalist);
    expect(before.filter((name) => /[wW]mo/.test(name)).length).toBeGreaterThan(10);
    expect(after.filter((name) => /[wW]mo/.test(name))).toEqual([]);
    const { state, openWork } = (await wmo()) ?? {};
    expect({ state, open: openWork?.filter(({ count }) => count > 0) }).toEqual({ state: 'OFF', open: [] });
    await turn('moduleActivate', 'wmo');
    expect(await schemaFields(server, generalist)).toEqual(before);
    expect(await requests()).toEqual([id]);
  });
});

describe('a plan that holds goals of a law that is off', () => {
  const LAW_OFF = { law: { code: 'WGS' }, reason: 'LAW_OFF', article: 'Rule M4: no running case loses its law' };
  const laws = async (plan: string): Promise<string[]> =>
    (await planOf(server, generalist, plan)).goals.flatMap(({ bases }) => bases.map(({ law }) => law.code));

  beforeEach(async () => {
    await turn('moduleActivate', 'wmo', '2015-01-01');
  });

  it('answers, says which law is withheld, and shows the goals again when the law is back', async () => {
    await turn('moduleActivate', 'debt-help', '2012-07-01');
    const plan = await newPlan(server, generalist);
    await addGoal(server, generalist, plan, 'WMO', 'Zelf de trap op');
    await addGoal(server, generalist, plan, 'WGS', 'Geen schulden');
    expect(await laws(plan)).toEqual(['WMO', 'WGS']);
    await turn('moduleDeactivate', 'debt-help');
    expect(await planOf(server, generalist, plan)).toEqual({
      goals: [{ description: 'Zelf de trap op', bases: [{ law: { code: 'WMO' } }] }],
      withheld: [LAW_OFF],
    });
    await turn('moduleActivate', 'debt-help');
    expect(await laws(plan)).toEqual(['WMO', 'WGS']);
    expect((await planOf(server, generalist, plan)).withheld).toEqual([]);
  });

  it('says the same as a plan without any goal of that law', async () => {
    await turn('moduleActivate', 'debt-help', '2012-07-01');
    const [with_, without] = [await newPlan(server, generalist), await newPlan(server, generalist)];
    await addGoal(server, generalist, with_, 'WGS', 'Geen schulden');
    await turn('moduleDeactivate', 'debt-help');
    expect(await planOf(server, generalist, with_)).toEqual({ goals: [], withheld: [LAW_OFF] });
    expect(await planOf(server, generalist, without)).toEqual(await planOf(server, generalist, with_));
  });

  it('withholds nothing of a law that never was on here', async () => {
    const plan = await newPlan(server, generalist);
    expect((await planOf(server, generalist, plan)).withheld).toEqual([]);
    await turn('moduleActivate', 'debt-help', '2018-04-01');
    await turn('moduleDeactivate', 'debt-help', '2018-04-01');
    clock.set('2018-04-02');
    expect((await planOf(server, generalist, plan)).withheld).toEqual([]);
  });

  it('also withholds a law that was on for less than a day', async () => {
    await turn('moduleActivate', 'debt-help');
    const plan = await newPlan(server, generalist);
    await addGoal(server, generalist, plan, 'WGS', 'Geen schulden');
    await turn('moduleDeactivate', 'debt-help');
    expect(await planOf(server, generalist, plan)).toEqual({ goals: [], withheld: [LAW_OFF] });
  });

  it('still shows them while the law is wound down', async () => {
    await turn('moduleActivate', 'debt-help', '2012-07-01');
    const plan = await newPlan(server, generalist);
    await addGoal(server, generalist, plan, 'WGS', 'Geen schulden');
    await turn('moduleWindDown', 'debt-help');
    expect(await laws(plan)).toEqual(['WGS']);
    expect((await planOf(server, generalist, plan)).withheld).toEqual([]);
  });
});
