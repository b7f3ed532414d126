import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { codeOf, messageOf, StartupError } from './startup-error';

/** Where everything of the embedded server stands inside `DATA_DIR`. */
export interface DataFolder {
  /** The data folder itself, absolute, symbolic links resolved. */
  readonly root: string;
  /** PostgreSQL's own files; there when, and only when, they are complete. */
  readonly cluster: string;
  readonly passwordFile: string;
  readonly ownerFile: string;
  readonly lockFile: string;
  readonly logFile: string;
}

/** Folders and files of an `initdb` under way start with this; whatever of them a killed run left may go. */
export const UNFINISHED = 'postgres.unfinished-';

/** Makes the data folder when it is new, and names what stands in it. */
export async function openDataFolder(dataDir: string): Promise<DataFolder> {
  try {
    await mkdir(resolve(dataDir), { recursive: true });
    const root = await realpath(resolve(dataDir));
    await letServerUserIn(root);
    return describe(root);
  } catch (error) {
    throw unusable(dataDir, error);
  }
}

/** The data folder, or something in it, cannot be read or written. */
export function unusable(dataDir: string, cause: unknown): StartupError {
  const reason = messageOf(cause);
  return new StartupError('DATA_DIR_UNUSABLE', `the data folder ${dataDir} cannot be used: ${reason}`, { cause });
}

function describe(root: string): DataFolder {
  return {
    root,
    cluster: join(root, 'postgres'),
    passwordFile: join(root, 'postgres-password'),
    ownerFile: join(root, 'postgres-owner.json'),
    lockFile: join(root, 'postgres-starting.lock'),
    logFile: join(root, 'postgres.log'),
  };
}

/** As root the server runs as another user, who must pass through. Never done to a folder that holds other things. */
async function letServerUserIn(root: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  if ((await readdir(root)).length === 0) await chmod(root, 0o711);
}

/** The superuser's password: made once, kept where only this user can read it, never printed. */
export async function superuserPassword(folder: DataFolder, isNew: boolean): Promise<string> {
  const known = await readIfThere(folder.passwordFile);
  if (known !== undefined && known.trim() !== '') return known.trim();
  if (!isNew) throw lostPassword(folder);
  const password = randomBytes(24).toString('base64url');
  await rm(folder.passwordFile, { force: true });
  await writeFile(folder.passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx', flush: true });
  return password;
}

function lostPassword(folder: DataFolder): StartupError {
  return new StartupError(
    'DATABASE_PASSWORD_LOST',
    `${folder.passwordFile} is missing or empty, without it the data in ${folder.cluster} cannot be opened: ` +
      `put it back, or remove ${folder.root} to start anew`,
  );
}

/** The text of a file, or undefined when it does not exist. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
