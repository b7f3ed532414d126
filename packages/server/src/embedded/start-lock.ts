import { randomUUID } from 'node:crypto';
import { link, rename, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { readIfThere } from './data-folder';
import { isStillRunning, markProcess, type ProcessMark } from './processes';
import { codeOf, StartupError } from './startup-error';

const LONGEST_WAIT = 300_000;
const WRITING = 2_000;

/** Does the work while no other process on this machine does work under the same lock file. */
export async function withStartLock<T>(
  path: string,
  work: () => Promise<T>,
  onProgress: (line: string) => void,
): Promise<T> {
  await take(path, onProgress);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string, onProgress: (line: string) => void): Promise<void> {
  const since = Date.now();
  let told = false;
  while (!(await tryTake(path))) {
    const waited = Date.now() - since;
    if (waited > LONGEST_WAIT) throw busy(path);
    if (waited > 1_000 && !told) onProgress('another process is starting the database, waiting for it');
    told ||= waited > 1_000;
    await removeIfAbandoned(path);
    await sleep(25);
  }
}

function busy(path: string): StartupError {
  return new StartupError('DATABASE_BUSY', `another process keeps ${path} since minutes: end it, then start again`);
}

async function tryTake(path: string): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(await markProcess()), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function removeIfAbandoned(path: string): Promise<void> {
  const seen = await readIfThere(path);
  if (seen === undefined || !(await isAbandoned(path, seen))) return;
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  // Another process may have done the same and locked in between: then this took its lock away, and gives it back.
  if ((await readIfThere(aside)) !== seen) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function isAbandoned(path: string, content: string): Promise<boolean> {
  const holder = parseMark(content);
  if (holder !== undefined) return !(await isStillRunning(holder));
  // Made but not yet written, unless its maker was killed at that very moment.
  const made = await stat(path).catch(() => undefined);
  return made !== undefined && Date.now() - made.mtimeMs > WRITING;
}

/** Reads a process mark from JSON; undefined for anything else. */
export function parseMark(text: string): ProcessMark | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isMark(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isMark(value: unknown): value is ProcessMark {
  return typeof value === 'object' && value !== null && 'pid' in value && typeof value.pid === 'number';
}
