import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { codeOf } from './startup-error';

const run = promisify(execFile);

/** A process that can be told from a later one with the same number. */
export interface ProcessMark {
  readonly pid: number;
  /** When it started, in the words of the operating system; absent where that cannot be asked. */
  readonly startedAt?: string | undefined;
}

/** Marks a running process, by default this one. */
export async function markProcess(pid = process.pid): Promise<ProcessMark> {
  return { pid, startedAt: await startOf(pid) };
}

/** Whether the marked process is still there: a number alone is used again, in containers within seconds. */
export async function isStillRunning(mark: ProcessMark): Promise<boolean> {
  if (!isTaken(mark.pid)) return false;
  const startedAt = await startOf(mark.pid);
  return mark.startedAt === undefined ? startedAt !== DEAD : startedAt === mark.startedAt;
}

/** Whether some process has this number. */
export function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** The command line of a process; empty when it is gone or dead, undefined where that cannot be asked. */
export async function commandLineOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') return (await readProc(pid, 'cmdline')).replaceAll('\0', ' ');
  return askPs('command=', pid);
}

const DEAD = 'dead';

async function startOf(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return askPs('lstart=', pid);
  // The second field is the name, in brackets, and may itself hold brackets and spaces.
  const fields = (await readProc(pid, 'stat')).split(')').pop()?.trim().split(' ') ?? [];
  const [state] = fields;
  // A zombie still has its number: its parent, or a container's first process, has not collected it.
  return state === undefined || state === '' || state === 'Z' ? DEAD : fields[19];
}

async function readProc(pid: number, file: string): Promise<string> {
  try {
    return await readFile(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

async function askPs(column: string, pid: number): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined;
  try {
    return (await run('ps', ['-ww', '-o', column, '-p', String(pid)])).stdout.trim();
  } catch {
    return '';
  }
}
