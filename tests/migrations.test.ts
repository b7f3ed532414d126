import { installedModules } from '@eenplan/cli';
import { databaseSchemaOf, inOrder, migrateDown, migrateUp } from '@eenplan/kit';
import { createTestDatabase, type TestDatabase } from '@eenplan/testing';
import { describeCatalog } from './support/catalog';
import { run } from './support/processes';

const modules = inOrder(installedModules);
let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase({ empty: true });
});
afterEach(() => database.drop());

it.each(modules.map((module) => [module.id, module] as const))(
  '%s goes up, down and up again, and leaves the same catalog each time',
  async (id, module) => {
    const needed = modules.slice(0, modules.indexOf(module));
    await migrateUp(database.url, [...needed, module]);
    const up = await describeCatalog(database);
    const down = await migrateDown(database.url, module, true);
    expect(down.length).toBeGreaterThan(0);
    expect(await leftOf(id)).toEqual([]);
    const again = await migrateUp(database.url, [...needed, module]);
    expect(again).toHaveLength(down.length);
    expect(await describeCatalog(database)).toEqual(up);
  },
);

/** What is in a module's PostgreSQL schema besides its history. */
async function leftOf(id: string): Promise<string[]> {
  const catalog = await describeCatalog(database, ['.migration', '.migration_']);
  return catalog.filter((line) => line.includes(` ${databaseSchemaOf(id)}.`));
}

it('a second run has nothing to do', async () => {
  await migrateUp(database.url, modules);
  expect(await migrateUp(database.url, modules)).toEqual([]);
});

it('a module is migrated after what it refers to, whatever order the modules are listed in', async () => {
  const steps = await migrateUp(database.url, inOrder([...installedModules].reverse()));
  expect(steps[0]?.module).toBe('core');
});

it('three processes that migrate one empty database at once do each step once', async () => {
  const migrate = () => run(['migrate'], { DATABASE_URL: database.url });
  const outcomes = await Promise.all([migrate(), migrate(), migrate()]);
  expect(outcomes.map(({ code, stderr }) => ({ code, stderr }))).toEqual(outcomes.map(() => ({ code: 0, stderr: '' })));
  const lines = outcomes.flatMap(({ stdout }) => stdout.trim().split('\n'));
  const done = lines.filter((line) => line.startsWith('up '));
  expect(new Set(done).size).toBe(done.length);
  expect(lines.filter((line) => line === 'nothing to migrate')).toHaveLength(2);
  const other = await createTestDatabase();
  expect(await describeCatalog(database)).toEqual(await describeCatalog(other));
  await other.drop();
});
