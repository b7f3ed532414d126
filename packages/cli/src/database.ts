import {
  type EenplanModule,
  inOrder,
  type MigrationProgress,
  type MigrationStep,
  migrateUp,
  type ReferenceOptions,
} from '@eenplan/kit';
import { checkExistingPostgres, migrateQueue, startEmbeddedPostgres } from '@eenplan/server';
import type { Settings } from './settings';

/** A database to work on; `release` ends what was started for it. */
export interface OpenDatabase {
  readonly url: string;
  readonly embedded: boolean;
  readonly release: () => Promise<void>;
}

/** Uses DATABASE_URL, else the embedded server of DATA_DIR: the running one, or one started for this command. */
export async function openDatabase(settings: Settings, onProgress?: (line: string) => void): Promise<OpenDatabase> {
  if (settings.databaseUrl) {
    await checkExistingPostgres(settings.databaseUrl);
    return { url: settings.databaseUrl, embedded: false, release: () => Promise.resolve() };
  }
  const server = await startEmbeddedPostgres({ dataDir: settings.dataDir, ...(onProgress && { onProgress }) });
  return { url: server.url, embedded: true, release: () => server.stop() };
}

/** Runs what is still to be run: the migrations of the modules, and those of the queue, which report nothing. */
export async function migrateAll(
  url: string,
  modules: readonly EenplanModule[],
  progress?: MigrationProgress,
  options?: ReferenceOptions,
): Promise<MigrationStep[]> {
  const steps = await migrateUp(url, inOrder(modules), progress, options);
  await migrateQueue(url);
  return steps;
}
