import { coreModule } from '@eenplan/core';
import { fixedClock } from '@eenplan/kit';
import { wmoModule } from '@eenplan/plugin-wmo';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { newMunicipality, type OtherNode, startNode } from './support/nodes';
import { addGoal, newPlan, planOf } from './support/plans';
import { change, changed, moduleOn, schemaFields } from './support/switches';

const TODAY = '2018-03-01';
const clock = fixedClock(TODAY);
let server: TestServer;
let node: OtherNode;
let administrator: string;
let generalist: string;
beforeAll(async () => {
  server = await startTestServer({ clock, demonstrators: false });
  const code = await newMunicipality(server);
  administrator = await server.persona('administrator', code);
  generalist = await server.persona('generalist', code);
  await changed(server, administrator, 'moduleActivate', { module: 'wmo', fromOn: '2015-01-01' });
  await changed(server, administrator, 'moduleActivate', { module: 'debt-help', fromOn: '2012-07-01' });
  node = await startNode(server, { clock, modules: [coreModule, wmoModule] });
});
afterAll(async () => {
  await node.close();
  await server.close();
});

describe('a law that is on at a municipality, on a server without its module', () => {
  it('is shown as not installed, with its dates and its history', async () => {
    expect(await moduleOn(server, administrator, 'debt-help')).toMatchObject({ state: 'ACTIVE' });
    expect(await moduleOn(node, administrator, 'debt-help')).toMatchObject({
      ...{ state: 'NOT_INSTALLED', version: null, role: 'OWN', fromOn: '2012-07-01', openWork: [] },
      history: [{ state: 'ACTIVE', fromOn: '2012-07-01', decidedBy: 'persona-administrator' }],
    });
    expect(await moduleOn(node, administrator, 'debt-help', '2012-06-30')).toBeUndefined();
  });

  it('has nothing in the schema, and everything else answers', async () => {
    const fields = await schemaFields(node, generalist);
    expect(fields.filter((name) => /debtHelp/i.test(name))).toEqual([]);
    expect(fields).toContain('Query.wmoSupportRequests');
  });

  it('does not spoil a plan that holds goals of it', async () => {
    const plan = await newPlan(server, generalist);
    await addGoal(server, generalist, plan, 'WGS', 'Geen schulden');
    // The registry knows the law, so the goal shows; nobody switched the law off.
    const goals = [{ description: 'Geen schulden', bases: [{ law: { code: 'WGS' } }] }];
    expect(await planOf(node, generalist, plan)).toEqual({ goals, withheld: [] });
    expect(await addGoal(node, generalist, plan, 'XYZ', 'Geen schulden')).toMatchObject([{ code: 'LAW_UNKNOWN' }]);
  });

  it('can be wound down there', async () => {
    const down = await change(node, administrator, 'moduleWindDown', { module: 'debt-help', fromOn: TODAY });
    expect(down.errors).toEqual([]);
    expect(await moduleOn(server, administrator, 'debt-help')).toMatchObject({ state: 'WINDING_DOWN' });
  });
});
