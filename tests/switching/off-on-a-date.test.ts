import { coreModule } from '@eenplan/core';
import { fixedClock } from '@eenplan/kit';
import { wmoModule } from '@eenplan/plugin-wmo';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { registerResident } from '../support/people';
import { arrearsSignal, SUBMIT_ARREARS_SIGNAL } from '../support/queries';
import { hold } from './support/holding';
import { newMunicipality, startNode } from './support/nodes';
import { confirm, submitted } from './support/support-requests';
import { changed, moduleOn, schemaFields } from './support/switches';
import { until } from './support/until';

const TODAY = '2018-03-01';
const OFF_ON = '2018-04-01';
const clock = fixedClock(TODAY);
let server: TestServer;
let code: string;
let administrator: string;
let generalist: string;
beforeAll(async () => {
  server = await startTestServer({ clock, embedded: true, demonstrators: false });
});
afterAll(() => server.close());
beforeEach(async () => {
  clock.set(TODAY);
  code = await newMunicipality(server);
  administrator = await server.persona('administrator', code);
  generalist = await server.persona('generalist', code);
  await changed(server, administrator, 'moduleActivate', { module: 'wmo', fromOn: '2015-01-01' });
  await server.eenplan.watch.look();
});

const wmo = () => moduleOn(server, administrator, 'wmo');
const look = () => server.eenplan.watch.look();
const openOne = async (): Promise<string> => submitted(server, generalist, await registerResident(server, generalist));
const plan = () => changed(server, administrator, 'moduleDeactivate', { module: 'wmo', fromOn: OFF_ON });

describe('a law that is to be off from a date', () => {
  it('changes nothing before that date', async () => {
    await openOne();
    expect(await plan()).toMatchObject({ state: 'ACTIVE', untilOn: OFF_ON, awaitsOff: false });
    clock.set('2018-03-31');
    await look();
    expect(await schemaFields(server, generalist)).toContain('Mutation.wmoSupportRequestSubmit');
  });

  it('is wound down while work is open, with the number on the list of the administrator', async () => {
    await openOne();
    await openOne();
    await plan();
    clock.set(OFF_ON);
    await look();
    await look();
    expect(await wmo()).toMatchObject({
      ...{ state: 'WINDING_DOWN', fromOn: OFF_ON, awaitsOff: true },
      openWork: [
        { code: 'wmo.support-request', count: 2 },
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
    const fields = await schemaFields(server, generalist);
    expect(fields).toContain('Mutation.wmoSupportRequestConfirm');
    expect(fields).not.toContain('Mutation.wmoSupportRequestSubmit');
  });

  it('is off at the first look after the last work is finished', async () => {
    const id = await openOne();
    await plan();
    clock.set('2018-04-05');
    await look();
    await look();
    expect(await schemaFields(server, generalist)).toContain('Query.wmoSupportRequests');
    await confirm(server, generalist, id);
    await look();
    const shown = await wmo();
    expect(shown).toMatchObject({ state: 'OFF', awaitsOff: false });
    expect(shown?.history.at(-1)).toMatchObject({ state: 'OFF', fromOn: OFF_ON, settledOn: '2018-04-05' });
    expect(await schemaFields(server, generalist)).not.toContain('Query.wmoSupportRequests');
    expect((await moduleOn(server, administrator, 'wmo', '2018-04-04'))?.state).toBe('WINDING_DOWN');
  });

  it('is off on the date itself when no work is open, with nobody there to do it', async () => {
    await confirm(server, generalist, await openOne());
    await plan();
    clock.set(OFF_ON);
    await until('the law to be off', async () => ((await wmo())?.state === 'OFF' ? true : undefined));
    expect((await wmo())?.history.at(-1)).toMatchObject({ state: 'OFF', settledOn: OFF_ON });
    await until('the schema without it', async () =>
      (await schemaFields(server, generalist)).includes('Query.wmoSupportRequests') ? undefined : true,
    );
  });

  it('is not held up by another law whose switch is being turned elsewhere', async () => {
    await openOne();
    await plan();
    clock.set(OFF_ON);
    await look();
    const values = `municipality = '${code}' and module = 'wmo'`;
    const held = await hold(server.database, `select 1 from core.module_switch where ${values} for update`);
    try {
      await changed(server, administrator, 'moduleActivate', { module: 'debt-help', fromOn: OFF_ON });
      await until('debt help in the schema', async () =>
        (await schemaFields(server, generalist)).includes('Query.debtHelpArrearsSignals') ? true : undefined,
      );
    } finally {
      await held.release();
    }
  });
});

describe('a node that does not have the module', () => {
  const CLOSE = /* GraphQL */ `
    mutation ($input: DebtHelpArrearsSignalCloseInput!) {
      debtHelpArrearsSignalClose(input: $input) {
        errors {
          code
        }
      }
    }
  `;

  it('leaves it to a node that can count its open work', async () => {
    await changed(server, administrator, 'moduleActivate', { module: 'debt-help', fromOn: TODAY });
    await look();
    const partner = await server.persona('partner', code);
    const { debtHelpArrearsSignalSubmit } = await server.query<{
      debtHelpArrearsSignalSubmit: { arrearsSignal: { id: string } };
    }>(partner, SUBMIT_ARREARS_SIGNAL, { input: arrearsSignal() });
    await changed(server, administrator, 'moduleDeactivate', { module: 'debt-help', fromOn: OFF_ON });
    await server.eenplan.watch.stop();
    clock.set(OFF_ON);
    const node = await startNode(server, { clock, modules: [coreModule, wmoModule] });
    try {
      await moduleOn(node, administrator, 'wmo');
      for (let looks = 0; looks < 3; looks += 1) await node.eenplan.watch.look();
      expect(await moduleOn(node, administrator, 'debt-help')).toMatchObject({
        state: 'NOT_INSTALLED',
        awaitsOff: true,
      });
    } finally {
      await node.close();
    }
    const input = { arrearsSignalId: debtHelpArrearsSignalSubmit.arrearsSignal.id, outcome: 'CONTACT_MADE' };
    await server.query(generalist, CLOSE, { input });
    await look();
    await look();
    expect(await moduleOn(server, administrator, 'debt-help')).toMatchObject({ state: 'OFF', awaitsOff: false });
  });
});
