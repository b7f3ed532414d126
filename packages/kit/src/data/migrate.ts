import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { databaseSchemaOf, type EenplanModule } from '../module/define-module';
import { readMigrationPairs, toTypeOrmMigration } from './migration-files';
import { prepareDatabase } from './prepare-database';
import { StatementLogger } from './statement-logger';

/** One step that was taken. */
export interface MigrationStep {
  readonly module: string;
  readonly name: string;
  readonly direction: 'up' | 'down';
}

/** What a run reports while it goes. */
export type MigrationProgress = (step: MigrationStep) => void;

// Any fixed number: every process that migrates this database asks for the same one.
const MIGRATION_LOCK = 3_040_222;

/** Runs every migration that is still to be run, module after module. Safe for processes that start at once. */
export function migrateUp(
  url: string,
  modules: readonly EenplanModule[],
  progress: MigrationProgress = () => undefined,
): Promise<MigrationStep[]> {
  return underLock(url, async (client) => {
    await prepareDatabase(client);
    const steps: MigrationStep[] = [];
    for (const module of modules) {
      await ensureSchema(client, module.id);
      steps.push(...(await withModule(url, module, (source) => runAll(source, module.id, progress))));
    }
    await addMissingLaws(client, modules);
    return steps;
  });
}

/** Puts the laws of the modules in the registry, unless they are there: a row of core outlives the module it names. */
async function addMissingLaws(client: Client, modules: readonly EenplanModule[]): Promise<void> {
  const { rows } = await client.query("select where to_regclass('core.law') is not null");
  if (rows.length === 0) return;
  await client.query('set role eenplan_owner');
  for (const { code, title, bwbId } of modules.flatMap(({ laws }) => laws)) {
    await client.query(
      'insert into core.law (code, title_en, title_nl, bwb_id) values ($1, $2, $3, $4) on conflict (code) do nothing',
      [code, title.en, title.nl, bwbId],
    );
  }
  await client.query('reset role');
}

/** Takes back the last migration of a module, or all of them. */
export function migrateDown(url: string, module: EenplanModule, all = false): Promise<MigrationStep[]> {
  return underLock(url, () =>
    withModule(url, module, async (source) => {
      const steps: MigrationStep[] = [];
      for (let left = all ? await executedCount(source, module.id) : 1; left > 0; left -= 1) {
        const name = await lastExecuted(source, module.id);
        if (name === undefined) break;
        await source.undoLastMigration({ transaction: 'each' });
        steps.push({ module: module.id, name, direction: 'down' });
      }
      return steps;
    }),
  );
}

/** TypeORM takes no lock of its own: two processes that start together would both run the first migration. */
async function underLock<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'eenplan migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function ensureSchema(client: Client, moduleId: string): Promise<void> {
  const schema = databaseSchemaOf(moduleId);
  await client.query(`create schema if not exists ${schema} authorization eenplan_owner`);
  await client.query(`grant usage on schema ${schema} to eenplan_app, eenplan_log, eenplan_worker`);
}

async function withModule<T>(url: string, module: EenplanModule, work: (source: DataSource) => Promise<T>): Promise<T> {
  const schema = databaseSchemaOf(module.id);
  const source = new DataSource({
    type: 'postgres',
    url,
    schema,
    migrations: readMigrationPairs(module.migrations).map(toTypeOrmMigration),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    logger: new StatementLogger(),
    extra: { options: `-c role=eenplan_owner -c search_path=${schema}` },
  });
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

async function runAll(source: DataSource, module: string, progress: MigrationProgress): Promise<MigrationStep[]> {
  const ran = await source.runMigrations({ transaction: 'each' });
  return ran.map((migration) => {
    const step: MigrationStep = { module, name: migration.name, direction: 'up' };
    progress(step);
    return step;
  });
}

const lastExecuted = async (source: DataSource, moduleId: string): Promise<string | undefined> => {
  const table = `${databaseSchemaOf(moduleId)}.migration`;
  const [row] = await source.query<{ name: string }[]>(`select name from ${table} order by id desc limit 1`);
  return row?.name;
};

const executedCount = async (source: DataSource, moduleId: string): Promise<number> => {
  const table = `${databaseSchemaOf(moduleId)}.migration`;
  const [row] = await source.query<{ count: string }[]>(`select count(*)::text as count from ${table}`);
  return Number(row?.count ?? 0);
};
