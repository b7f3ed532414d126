import { findBinaries, type Binaries } from './binaries';
import { hasCluster, initialiseCluster, removeUnfinished, requireSameMajor } from './cluster';
import { openDataFolder, superuserPassword, unusable, type DataFolder } from './data-folder';
import { ensureDatabase, superuserUrl } from './ensure-database';
import { claim, hasLivingOwner } from './owner';
import { findPostmaster, removeStalePidFile, type Postmaster } from './postmaster';
import { withStartLock } from './start-lock';
import { startServer, untilAnotherIsReady } from './start-server';
import { findServerUser, requireEntrance, type ServerUser } from './server-user';
import { codeOf, StartupError } from './startup-error';
import { stopServer } from './stop-server';

/** Where and how the embedded server runs. */
export interface EmbeddedPostgresOptions {
  /** Folder for the data, the password and the log; made when new. */
  readonly dataDir: string;
  /** For tests: fast, many connections, and nothing survives a crash of the machine. */
  readonly throwaway?: boolean | undefined;
  /** Hears one line of whatever takes longer than a second. */
  readonly onProgress?: ((line: string) => void) | undefined;
}

/** A running PostgreSQL on this machine. */
export interface EmbeddedPostgres {
  /** Superuser URL of the database `eenplan`. It holds the password: never print it. */
  readonly url: string;
  readonly port: number;
  /** The data was there already. */
  readonly reused: boolean;
  /** This process started the server and ends it; false: it uses that of another running process. */
  readonly started: boolean;
  /** Ends the server when this process started it. Calling it again does nothing. */
  stop(): Promise<void>;
}

interface Site {
  readonly folder: DataFolder;
  readonly user: ServerUser;
  readonly binaries: Binaries;
  readonly throwaway: boolean;
  readonly onProgress: (line: string) => void;
}

/** Starts the PostgreSQL that npm installed on the data in `dataDir`, or attaches to it where it runs already. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const onProgress = options.onProgress ?? ((): void => undefined);
  const folder = await openDataFolder(options.dataDir);
  try {
    return await startIn(folder, options.throwaway ?? false, onProgress);
  } catch (error) {
    throw error instanceof StartupError || codeOf(error) === undefined ? error : unusable(folder.root, error);
  }
}

async function startIn(
  folder: DataFolder,
  throwaway: boolean,
  onProgress: (line: string) => void,
): Promise<EmbeddedPostgres> {
  const user = await findServerUser(onProgress);
  await requireEntrance(user, folder.root);
  return withStartLock(
    folder.lockFile,
    async () => {
      const binaries = await findBinaries(folder, user);
      return attachOrStart({ folder, user, binaries, throwaway, onProgress });
    },
    onProgress,
  );
}

async function attachOrStart(site: Site): Promise<EmbeddedPostgres> {
  const { folder, onProgress } = site;
  const running = await findPostmaster(folder);
  if (running === undefined) return start(site);
  if (await hasLivingOwner(folder)) return (await attach(site)) ?? start(site);
  onProgress(`stopping the PostgreSQL that a killed run left (process ${running.pid})`);
  await stopServer(site, running.pid);
  return start(site);
}

/** Undefined when the other process ends its server just now. */
async function attach({ folder, onProgress }: Site): Promise<EmbeddedPostgres | undefined> {
  const password = await superuserPassword(folder, false);
  for (;;) {
    const server = await untilAnotherIsReady(folder, onProgress);
    if (server === undefined) return undefined;
    try {
      await ensureDatabase(server.port, password, folder);
      return attached(server, password);
    } catch (error) {
      if ((await findPostmaster(folder))?.ready === true) throw error;
    }
  }
}

function attached({ port }: Postmaster, password: string): EmbeddedPostgres {
  return { url: superuserUrl(port, password), port, reused: true, started: false, stop: () => Promise.resolve() };
}

async function start(site: Site): Promise<EmbeddedPostgres> {
  const { folder, onProgress } = site;
  await removeUnfinished(folder);
  const reused = await hasCluster(folder);
  const password = await superuserPassword(folder, !reused);
  if (reused) await requireSameMajor(folder, site.binaries);
  else await initialise(site, password);
  await removeStalePidFile(folder);
  await claim(folder);
  const server = await startServer(site, onProgress);
  const stop = stopOnce(site, server.pid);
  await ensureDatabase(server.port, password, folder).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url: superuserUrl(server.port, password), port: server.port, reused, started: true, stop };
}

async function initialise(site: Site, password: string): Promise<void> {
  site.onProgress(`preparing PostgreSQL ${site.binaries.major} in ${site.folder.cluster}, once`);
  await initialiseCluster({ ...site, password });
}

function stopOnce(site: Site, pid: number): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  return () => (stopping ??= stopServer(site, pid));
}
