import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The repository. */
export const root = join(__dirname, '..', '..');
/** What should take a second or two may take this long on a busy machine, in milliseconds. */
const PATIENCE = 60_000;
const bin = join(root, 'packages', 'cli', 'bin', 'eenplan.js');

/** What a process said and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running command. */
export interface Running {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Resolves when it has ended and both streams are closed. */
  readonly ended: Promise<Ended>;
}

/** Variables that would lead a command elsewhere than a test says. */
const OURS = /^(DATABASE_URL|DATA_DIR|PORT|HOST|EENPLAN_|OIDC_|NODE_ENV$)/;

/** The environment without the variables that a command reads. */
export const cleanEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name)));

/** Starts the built command line with these variables and no others of ours. */
export function start(args: readonly string[], environment: Readonly<Record<string, string>>): Running {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: root,
    env: { ...cleanEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, stdout, stderr }));
  return { child, ended, stdout: () => stdout, stderr: () => stderr };
}

/** Runs the built command line to its end; one that does not end by itself is ended, so that no test leaves it behind. */
export async function run(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ended> {
  const { child, ended } = start(args, environment);
  const impatient = setTimeout(() => child.kill('SIGTERM'), PATIENCE);
  try {
    return await ended;
  } finally {
    clearTimeout(impatient);
  }
}

/** Waits until the question is answered with something; fails after a while, telling what was asked. */
export async function until<T>(what: string, ask: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const patience = Date.now() + PATIENCE;
  while (Date.now() < patience) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await sleep(25);
  }
  throw new Error(`Waited a minute in vain for ${what}.`);
}

/** Is there a process with this number? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
