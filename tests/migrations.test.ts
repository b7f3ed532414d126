import { installedModules } from '@eenplan/cli';
import { DATABASE_ROLES, databaseSchemaOf, inOrder, migrateDown, migrateUp } from '@eenplan/kit';
import { migrateQueue } from '@eenplan/server';
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

it('a login that owns the database and may administer the roles is enough; it need not be a superuser', async () => {
  const login = `login_${Date.now()}`;
  const name = new URL(database.url).pathname.slice(1);
  // The roles are there once anything was migrated, and PostgreSQL gives whoever makes a role no more than this.
  await migrateUp((await other()).url, modules.slice(0, 1));
  await database.query(`create role ${login} login password '${login}' createrole`);
  for (const role of DATABASE_ROLES) {
    await database.query(`grant ${role} to ${login} with admin true, inherit false, set false`);
  }
  await database.query(`alter database ${name} owner to ${login}`);
  const url = new URL(database.url);
  [url.username, url.password] = [login, login];
  const steps = await migrateUp(url.href, modules);
  await migrateQueue(url.href);
  await migrateQueue(url.href);
  expect(steps.length).toBeGreaterThan(modules.length);
  const [owner] = await database.query<{ owner: string }>(
    "select distinct tableowner as owner from pg_tables where schemaname = 'graphile_worker'",
  );
  expect(owner).toEqual({ owner: 'eenplan_worker' });
});

it('the queue of another application in the same database is left alone, and said', async () => {
  await database.query('create schema graphile_worker');
  await expect(migrateUp(database.url, modules)).rejects.toMatchObject({ code: 'QUEUE_SCHEMA_TAKEN' });
});

const others: TestDatabase[] = [];
afterAll(() => Promise.all(others.map((each) => each.drop())));
async function other(): Promise<TestDatabase> {
  const made = await createTestDatabase({ empty: true });
  others.push(made);
  return made;
}
