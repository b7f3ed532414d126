import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { readIfThere, type DataFolder } from './data-folder';
import { launchPostmaster, type Launch } from './launch';
import { findPostmaster, type Postmaster } from './postmaster';
import { StartupError } from './startup-error';

const RETRIES = 40;
/** Someone else took the port between our choosing it and the server's binding it. */
const PORT_TAKEN = /could not create any TCP\/IP sockets|could not bind/;
/** The processes of a killed server need a moment to notice and end; starting beside them would damage the data. */
const STILL_ENDING = /pre-existing shared memory block|lock file "postmaster\.pid" already exists/;

/** Starts the server on a free port and waits until it accepts connections. */
export async function startServer(
  launch: Omit<Launch, 'port'>,
  onProgress: (line: string) => void,
): Promise<Postmaster> {
  for (let tries = 0; ; tries += 1) {
    const child = await launchPostmaster({ ...launch, port: await freePort() });
    const postmaster = await untilReady(launch.folder, child, onProgress);
    if (postmaster !== undefined) return postmaster;
    await explainEnd(launch.folder, tries);
    await sleep(250);
  }
}

/** Returns when starting again can help, and throws what the server said when it cannot. */
async function explainEnd(folder: DataFolder, tries: number): Promise<void> {
  const log = (await readIfThere(folder.logFile)) ?? '';
  if (tries < RETRIES && (PORT_TAKEN.test(log) || STILL_ENDING.test(log))) return;
  const reason =
    log
      .split('\n')
      .filter((line) => /FATAL|PANIC/.test(line))
      .pop() ??
    log.trim().split('\n').pop() ??
    '';
  const said = reason.replace(/^.*?(FATAL|PANIC):\s*/, '');
  throw new StartupError('DATABASE_START_FAILED', `the embedded PostgreSQL ended: ${said} (see ${folder.logFile})`);
}

async function untilReady(
  folder: DataFolder,
  child: ChildProcess,
  onProgress: (line: string) => void,
): Promise<Postmaster | undefined> {
  const pulse = slowly(onProgress, 'waiting for PostgreSQL (after a crash it first repairs its files)');
  while (child.exitCode === null && child.signalCode === null) {
    const postmaster = await findPostmaster(folder);
    if (postmaster?.ready === true && postmaster.pid === child.pid) return postmaster;
    pulse();
    await sleep(20);
  }
  return undefined;
}

/** Waits for a server that another process started; undefined when it ends instead. */
export async function untilAnotherIsReady(
  folder: DataFolder,
  onProgress: (line: string) => void,
): Promise<Postmaster | undefined> {
  const pulse = slowly(onProgress, 'waiting for the PostgreSQL that another process started');
  for (;;) {
    const postmaster = await findPostmaster(folder);
    if (postmaster === undefined || postmaster.ready) return postmaster;
    pulse();
    await sleep(20);
  }
}

/** Tells a line after one second, and again every ten: silence looks like a hang. */
function slowly(onProgress: (line: string) => void, line: string): () => void {
  let next = Date.now() + 1_000;
  return () => {
    if (Date.now() < next) return;
    onProgress(line);
    next += 10_000;
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
