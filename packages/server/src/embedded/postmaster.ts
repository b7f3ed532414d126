import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere, type DataFolder } from './data-folder';
import { commandLineOf, isTaken } from './processes';
import { StartupError } from './startup-error';

/** What PostgreSQL itself writes in `postmaster.pid`: through this a second process finds the port. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Accepts connections. */
  readonly ready: boolean;
}

/** The postmaster of this data folder, when there is one; a `postmaster.pid` of a killed one does not count. */
export async function findPostmaster(folder: DataFolder): Promise<Postmaster | undefined> {
  const found = parse((await readIfThere(pidFile(folder))) ?? '');
  if (found === undefined || !isTaken(found.pid)) return undefined;
  const command = await commandLineOf(found.pid);
  if (command === undefined || command.includes(`-D ${folder.cluster} `)) return found;
  if (/\b(postgres|postmaster)\b/.test(command)) throw notOurs(folder, found);
  return undefined;
}

/**
 * Another process may have the number of a killed server by now: PostgreSQL takes that for a running server and refuses
 * to start. Only under the start lock and after `findPostmaster` found none; the rest PostgreSQL clears up itself.
 */
export async function removeStalePidFile(folder: DataFolder): Promise<void> {
  const found = parse((await readIfThere(pidFile(folder))) ?? '');
  if (found !== undefined && isTaken(found.pid)) await rm(pidFile(folder), { force: true });
}

function pidFile(folder: DataFolder): string {
  return join(folder.cluster, 'postmaster.pid');
}

function parse(text: string): Postmaster | undefined {
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!(pid > 0 && port > 0)) return undefined;
  return { pid, port, ready: lines[7]?.trim() === 'ready' };
}

/** Ending it could hit a server of someone else; starting beside it could damage the data. */
function notOurs(folder: DataFolder, { pid }: Postmaster): StartupError {
  return new StartupError(
    'DATABASE_BUSY',
    `${folder.cluster} seems in use by PostgreSQL process ${pid}, which eenplan did not start: end that first`,
  );
}
