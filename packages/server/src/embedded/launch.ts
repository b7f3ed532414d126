import { spawn, type ChildProcess } from 'node:child_process';
import { open } from 'node:fs/promises';
import type { Binaries } from './binaries';
import type { DataFolder } from './data-folder';
import { serverEnvironment } from './server-environment';
import type { ServerUser } from './server-user';
import { StartupError } from './startup-error';

/** How a server is started. */
export interface Launch {
  readonly folder: DataFolder;
  readonly binaries: Binaries;
  readonly user: ServerUser;
  readonly port: number;
  readonly throwaway: boolean;
}

const ALWAYS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Failing statements and rows can hold personal data: neither goes to the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** For tests: no promise that anything survives a crash. */
const THROWAWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

function flags(launch: Launch): string[] {
  const settings = Object.entries({ ...ALWAYS, ...(launch.throwaway ? THROWAWAY : {}) });
  const options = settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', launch.folder.cluster, '-p', String(launch.port), ...options];
}

/**
 * Starts the server in a process group of its own, so that Ctrl-C in the terminal reaches us and not it: we end it when
 * the last request is done. It writes to a file and not to us, so that it can outlive us without harm.
 */
export async function launchPostmaster(launch: Launch): Promise<ChildProcess> {
  const log = await open(launch.folder.logFile, 'w', 0o600);
  try {
    const child = spawn(launch.binaries.postgres, flags(launch), {
      ...launch.user,
      cwd: launch.folder.root,
      env: serverEnvironment(),
      stdio: ['ignore', log.fd, log.fd],
      detached: true,
      windowsHide: true,
    });
    child.unref();
    await spawned(child);
    endWithUs(child);
    return child;
  } finally {
    await log.close();
  }
}

/** For a process that ends without calling stop(): better a server that ends than one that nobody owns. */
function endWithUs(child: ChildProcess): void {
  const lastResort = (): void => void child.kill('SIGINT');
  process.once('exit', lastResort);
  child.once('exit', () => process.off('exit', lastResort));
}

function spawned(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) => {
      reject(new StartupError('DATABASE_START_FAILED', `the embedded PostgreSQL cannot be run: ${error.message}`));
    });
  });
}
