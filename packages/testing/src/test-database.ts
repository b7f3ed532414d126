import { randomUUID } from 'node:crypto';
import { installedModules, loadDemonstrator, readDemonstrators } from '@eenplan/cli';
import {
  BsnVault,
  createPlatform,
  Door,
  type EenplanModule,
  fixedClock,
  inOrder,
  migrateUp,
  type Platform,
  type VaultKeys,
} from '@eenplan/kit';
import { migrateQueue } from '@eenplan/server';
import { Client, Pool, type PoolClient, type QueryResultRow } from 'pg';
import { testKeys, TEST_DAY } from './test-keys';

/** A database of one test file, in the PostgreSQL that the whole run shares. */
export interface TestDatabase {
  /** Superuser URL. */
  readonly url: string;
  /** One statement as superuser, past every row rule. */
  query<T extends QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<T[]>;
  /** Runs the work in a transaction as the role that serves requests, within one municipality or, with null, none. */
  asApp<T>(municipality: string | null, work: (client: PoolClient) => Promise<T>): Promise<T>;
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>;
}

/** What a new test database holds. Without both: the tables of every installed module and no rows. */
export interface TestDatabaseOptions {
  /** The demonstrator municipalities as well. */
  readonly demonstrators?: boolean;
  /** Nothing at all: not even migrated. */
  readonly empty?: boolean;
}

/** Makes a database for a test file, copied from a template that the first file of the run makes. */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withClient(serverUrl(), async (client) => {
    const template = options.empty ? 'template0' : await templateFor(client, options.demonstrators ?? false);
    await client.query(`create database ${name} template ${template} strategy file_copy`);
  });
  return databaseAt(urlOf(name), name);
}

function databaseAt(url: string, name: string): TestDatabase {
  const pool = poolAt(url);
  return {
    url,
    query: async (sql, values = []) => (await pool.query(sql, [...values])).rows as never,
    asApp: (municipality, work) => inTransactionOfApp(pool, municipality, work),
    drop: async () => {
      await pool.end();
      await withClient(serverUrl(), (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/** A connection is kept: making one costs more than what most tests ask of it. None keeps the process alive. */
function poolAt(url: string): Pool {
  const pool = new Pool({ connectionString: url, application_name: 'eenplan tests', allowExitOnIdle: true });
  // Tests also end connections by force; the pool makes another.
  pool.on('error', () => undefined);
  return pool;
}

async function inTransactionOfApp<T>(
  pool: Pool,
  municipality: string | null,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local role eenplan_app');
    if (municipality !== null) await client.query("select set_config('app.municipality', $1, true)", [municipality]);
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // With its transaction and whatever the work set.
    client.release(true);
    throw error;
  }
}

/** How the platform of a test differs from the usual one. */
export interface TestPlatformOptions {
  readonly keys?: VaultKeys;
  /** Database role; that of the runtime when left out. */
  readonly role?: string;
  readonly poolSize?: number;
}

/** The platform on a database, for what a test does without HTTP. */
export async function withTestPlatform<T>(
  url: string,
  modules: readonly EenplanModule[],
  work: (platform: Platform) => Promise<T>,
  { keys = testKeys, ...options }: TestPlatformOptions = {},
): Promise<T> {
  const inOrderOfNeed = inOrder(modules);
  const entities = inOrderOfNeed.flatMap((module) => module.entities);
  const door = await Door.open({ url, entities, poolSize: 2, ...options });
  const previewSchema = () => Promise.resolve([]);
  const parts = {
    door,
    vault: new BsnVault(keys),
    modules: inOrderOfNeed,
    clock: fixedClock(TEST_DAY),
    previewSchema,
  };
  try {
    return await work(createPlatform(parts));
  } finally {
    await door.close();
  }
}

/** Set by tests/global-setup.ts. */
function serverUrl(): string {
  const url = process.env['EENPLAN_TEST_DATABASE_URL'];
  if (url) return url;
  throw new Error(
    'There is no PostgreSQL for tests: jest starts one by tests/global-setup.ts, named in jest.config.js.',
  );
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

/** Any fixed number, other than that of migrations: one test file makes a template, the others wait. */
const TEMPLATE_LOCK = 3_040_223;

async function templateFor(client: Client, demonstrators: boolean): Promise<string> {
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const migrated = await template(client, 'template_migrated', 'template0', migrate);
    return demonstrators ? await template(client, 'template_demonstrators', migrated, load) : migrated;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

/** Made under another name, so that a template that is there is whole. */
async function template(
  client: Client,
  name: string,
  from: string,
  fill: (url: string) => Promise<void>,
): Promise<string> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount !== 0) return name;
  await client.query(`drop database if exists ${name}_unfinished with (force)`);
  await client.query(`create database ${name}_unfinished template ${from}`);
  await fill(urlOf(`${name}_unfinished`));
  await client.query(`alter database ${name}_unfinished with allow_connections false`);
  await client.query(`alter database ${name}_unfinished rename to ${name}`);
  return name;
}

async function migrate(url: string): Promise<void> {
  await migrateUp(url, inOrder(installedModules));
  await migrateQueue(url);
}

const load = (url: string): Promise<void> =>
  withTestPlatform(url, installedModules, async (platform) => {
    for (const demonstrator of readDemonstrators()) await loadDemonstrator(platform, demonstrator);
  });

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'eenplan tests' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
