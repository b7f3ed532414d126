import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { messageOf, StartupError } from './startup-error';

const run = promisify(execFile);
const NAME = 'postgres';

/** Who the server runs as: itself, or, because PostgreSQL refuses root, the system user `postgres`. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

/** Finds, and as root makes when it is missing, the user that the server runs as. */
export async function findServerUser(onProgress: (line: string) => void): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return {};
  return (await lookUp()) ?? (await create(onProgress));
}

async function lookUp(): Promise<ServerUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function create(onProgress: (line: string) => void): Promise<ServerUser> {
  onProgress(`making the system user ${NAME}, because PostgreSQL does not run as root`);
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', NAME]);
  } catch (error) {
    throw noUser(messageOf(error));
  }
  const made = await lookUp();
  if (made === undefined) throw noUser('it is not there after making it');
  return made;
}

function noUser(reason: string): StartupError {
  return new StartupError(
    'DATABASE_USER_MISSING',
    `PostgreSQL does not run as root and the system user ${NAME} cannot be made (${reason}): start as another user`,
  );
}

/** Refuses a folder that the server's user cannot enter, naming the folder on the way that stops it. */
export async function requireEntrance(user: ServerUser, folder: string): Promise<void> {
  if (user.uid === undefined || (await canEnter(user, folder))) return;
  throw new StartupError(
    'DATA_DIR_UNREACHABLE',
    `PostgreSQL does not run as root, and its user ${NAME} cannot enter ${await closedFolder(user, folder)}: ` +
      'set DATA_DIR to a folder it can reach, such as /var/lib/eenplan, or start as another user',
  );
}

async function closedFolder(user: ServerUser, folder: string): Promise<string> {
  const parent = dirname(folder);
  return parent === folder || (await canEnter(user, parent)) ? folder : closedFolder(user, parent);
}

function canEnter(user: ServerUser, folder: string): Promise<boolean> {
  return attempt(user, 'cd -- "$1"', folder);
}

/** Whether the server's user can execute this file. */
export async function canRun(user: ServerUser, file: string): Promise<boolean> {
  return user.uid === undefined || attempt(user, 'test -x "$1"', file);
}

/** Asks the operating system by trying: mode bits alone leave out access lists and mount options. */
async function attempt(user: ServerUser, script: string, argument: string): Promise<boolean> {
  try {
    await run('/bin/sh', ['-c', script, 'sh', argument], { ...user, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}
