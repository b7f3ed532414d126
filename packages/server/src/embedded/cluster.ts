import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries';
import { readIfThere, UNFINISHED, type DataFolder } from './data-folder';
import { serverEnvironment } from './server-environment';
import type { ServerUser } from './server-user';
import { codeOf, StartupError } from './startup-error';

/** The superuser of the embedded server. */
export const SUPERUSER = 'postgres';

/** The first start of a server adds `postmaster.opts`, which is not among these. */
const OF_INITDB = /^(PG_VERSION|base|global|pg_\w+(\.conf)?|postgresql(\.auto)?\.conf)$/;

/** What `initdb` needs to know. */
export interface NewCluster {
  readonly folder: DataFolder;
  readonly binaries: Binaries;
  readonly user: ServerUser;
  readonly password: string;
  readonly throwaway: boolean;
}

/** Whether PostgreSQL's files are there and complete; `initdb` writes these two long before it is done. */
export async function hasCluster(folder: DataFolder): Promise<boolean> {
  const signs = [join(folder.cluster, 'PG_VERSION'), join(folder.cluster, 'global', 'pg_control')];
  const sizes = await Promise.all(signs.map(sizeOf));
  return sizes.every((size) => size > 0);
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0;
    throw error;
  }
}

/** Removes what killed runs left half made. Only under the start lock. */
export async function removeUnfinished(folder: DataFolder): Promise<void> {
  const names = (await readdir(folder.root)).filter((name) => name.startsWith(UNFINISHED));
  for (const name of names) await removeTree(join(folder.root, name));
  if (await hasCluster(folder)) return;
  await requireNeverUsed(folder);
  await removeTree(folder.cluster);
}

/** Only what an `initdb` left may be removed: not data in use before that lost a file, and nothing of someone else. */
async function requireNeverUsed(folder: DataFolder): Promise<void> {
  const names = existsSync(folder.cluster) ? await readdir(folder.cluster) : [];
  if (names.every((name) => OF_INITDB.test(name))) return;
  throw new StartupError(
    'DATABASE_DATA_DAMAGED',
    `${folder.cluster} holds files but no complete PostgreSQL data: restore it, or move it away to start anew`,
  );
}

/** Refuses files of another major version: PostgreSQL does not read those. */
export async function requireSameMajor(folder: DataFolder, binaries: Binaries): Promise<void> {
  const found = (await readIfThere(join(folder.cluster, 'PG_VERSION')))?.trim();
  if (found === binaries.major) return;
  throw new StartupError(
    'DATABASE_DATA_VERSION',
    `the data in ${folder.cluster} is of PostgreSQL ${String(found)} and this is PostgreSQL ${binaries.major}: ` +
      'dump it with the version that made it, or set DATA_DIR to a new folder',
  );
}

/** Makes the files of a new server elsewhere and moves them into place when complete, so that a kill leaves no half. */
export async function initialiseCluster(order: NewCluster): Promise<void> {
  const unfinished = join(order.folder.root, UNFINISHED + randomUUID());
  const passwordFile = `${unfinished}.password`;
  try {
    await mkdir(unfinished, { mode: 0o700 });
    await writeFile(passwordFile, `${order.password}\n`, { mode: 0o600 });
    for (const path of [unfinished, passwordFile]) await handOver(path, order.user);
    await runInitdb(order, unfinished, passwordFile);
    await rename(unfinished, order.folder.cluster);
  } finally {
    await rm(passwordFile, { force: true });
    await removeTree(unfinished);
  }
}

async function handOver(path: string, { uid, gid }: ServerUser): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}

/** A collation of PostgreSQL's own gives every machine the same order, whatever locales it has. */
function initdbArguments(order: NewCluster, folder: string, passwordFile: string): string[] {
  const login = [`--username=${SUPERUSER}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  return [`--pgdata=${folder}`, ...login, ...locale, '--no-instructions', ...(order.throwaway ? ['--no-sync'] : [])];
}

async function runInitdb(order: NewCluster, folder: string, passwordFile: string): Promise<void> {
  const child = spawn(order.binaries.initdb, initdbArguments(order, folder, passwordFile), {
    ...order.user,
    cwd: order.folder.root,
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.once('error', (error) => reject(failed(error.message)));
    child.once('close', (code) => (code === 0 ? resolve() : reject(failed(complaint || `exit code ${String(code)}`))));
  });
}

function failed(reason: string): StartupError {
  return new StartupError('DATABASE_INIT_FAILED', `the embedded PostgreSQL could not make its data folder: ${reason}`);
}

/** Retries, because an orphaned `initdb` of a killed run may still be writing. */
async function removeTree(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}
