import { installedModules } from '@eenplan/cli';
import { type EenplanModule, inOrder, migrateUp } from '@eenplan/kit';
import { createTestDatabase, startTestServer, type TestServer } from '@eenplan/testing';

interface SeenLaw {
  readonly code: string;
  readonly dutchTitle: string;
  readonly bwbId: string;
  readonly inForceOn: string | null;
  readonly isInstalled: boolean;
  readonly state: string;
}
const LAWS = '{ laws { code dutchTitle bwbId inForceOn isInstalled state } }';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const lawsFor = async (persona: 'generalist' | 'resident' | 'partner' | 'administrator'): Promise<SeenLaw[]> =>
  (await server.query<{ laws: SeenLaw[] }>(await server.persona(persona, '0222'), LAWS)).laws;

it('anybody sees every law, installed here or not, with its state at the municipality', async () => {
  const laws = await lawsFor('partner');
  expect(await lawsFor('generalist')).toEqual(laws);
  const codes = laws.map(({ code }) => code);
  expect(codes).toEqual([...codes].sort());
  expect(codes).toEqual(
    expect.arrayContaining(['AWB', 'JEUGDWET', 'PARTICIPATIEWET', 'PASSEND_ONDERWIJS', 'WGS', 'WMO']),
  );
  expect(laws.find(({ code }) => code === 'WMO')).toEqual({
    ...{ code: 'WMO', dutchTitle: 'Wet maatschappelijke ondersteuning 2015', bwbId: 'BWBR0035362' },
    ...{ inForceOn: '2015-01-01', isInstalled: true, state: 'ACTIVE' },
  });
  expect(laws.find(({ code }) => code === 'JEUGDWET')).toMatchObject({ isInstalled: false, state: 'NOT_INSTALLED' });
});

it('the states of all laws take one statement', async () => {
  const token = await server.persona('generalist', '0222');
  await server.query(token, LAWS);
  const one = await server.statementsOf(() => server.query(token, '{ laws { code } }'));
  const all = await server.statementsOf(() => server.query(token, LAWS));
  expect(all.statements.length - one.statements.length).toBeLessThanOrEqual(1);
});

it('the law of a module that the table does not know is added at migrate, once', async () => {
  const database = await createTestDatabase();
  const law = {
    code: 'MADE_UP',
    title: { en: 'Made-up Act', nl: 'Verzonnen wet' },
    bwbId: 'BWBR0000001',
    articles: [],
  };
  const [first, ...others] = inOrder(installedModules);
  if (!first) throw new Error('No module is installed.');
  const modules: EenplanModule[] = [{ ...first, laws: [law] }, ...others];
  await migrateUp(database.url, modules);
  await migrateUp(database.url, modules);
  const rows = await database.query("select title_nl, bwb_id, in_force_on from core.law where code = 'MADE_UP'");
  expect(rows).toEqual([{ title_nl: 'Verzonnen wet', bwb_id: 'BWBR0000001', in_force_on: null }]);
  await database.drop();
});

it('nobody who serves requests writes in the registry', async () => {
  const work = server.database.asApp('0222', (client) => client.query('delete from core.law'));
  await expect(work).rejects.toMatchObject({ code: '42501' });
});
