import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Launch } from './launch';
import { findPostmaster } from './postmaster';
import { serverEnvironment } from './server-environment';
import { StartupError } from './startup-error';

const run = promisify(execFile);
const PATIENCE = 30_000;

/**
 * Ends this server of the folder: open transactions are rolled back, committed ones are kept. By its number, because
 * `pg_ctl stop` goes on to wait for, and then to end, the next server that another process starts on the same data.
 */
export async function stopServer(site: Pick<Launch, 'folder' | 'binaries' | 'user'>, pid: number): Promise<void> {
  for (const signal of ['INT', 'QUIT']) {
    if (!(await isRunning(site, pid))) return;
    // Works on Windows too, where there are no signals.
    const options = { ...site.user, cwd: site.folder.root, env: serverEnvironment() };
    await run(site.binaries.pgCtl, ['kill', signal, String(pid)], options).catch(() => undefined);
    if (await hasEnded(site, pid)) return;
  }
  throw new StartupError('DATABASE_STOP_FAILED', `the embedded PostgreSQL, process ${pid}, does not end`);
}

async function isRunning({ folder }: Pick<Launch, 'folder'>, pid: number): Promise<boolean> {
  return (await findPostmaster(folder))?.pid === pid;
}

async function hasEnded(site: Pick<Launch, 'folder'>, pid: number): Promise<boolean> {
  const since = Date.now();
  while (await isRunning(site, pid)) {
    if (Date.now() - since > PATIENCE) return false;
    await sleep(20);
  }
  return true;
}
