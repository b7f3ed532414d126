import { runCommand } from '@eenplan/cli';
import { cleanEnvironment, type Ended } from './processes';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a command of the command line to its end in this process, one at a time, with these variables and no others of
 * ours. A process of its own, as `run` starts, reads every module anew: take that where the process is what is tried.
 */
export function runHere(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ended> {
  const ended = last.then(() => inEnvironment(environment, () => watched(args)));
  last = ended.catch(() => undefined);
  return ended;
}

async function inEnvironment<T>(environment: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  const usual = process.env;
  process.env = { ...cleanEnvironment(), ...environment };
  try {
    return await work();
  } finally {
    process.env = usual;
  }
}

async function watched(args: readonly string[]): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  const { exitCode } = process;
  process.exitCode = 0;
  const loud = [listen('stdout', said), listen('stderr', said), ...SIGNALS.map(forget)];
  try {
    await runCommand(args);
    return { code: process.exitCode, ...said };
  } finally {
    for (const letGo of loud) letGo();
    process.exitCode = exitCode;
  }
}

/** A command that waits for a signal would keep the process of the tests from ending by one. */
function forget(signal: NodeJS.Signals): () => void {
  const usual = new Set(process.listeners(signal));
  return () => {
    for (const listener of process.listeners(signal)) if (!usual.has(listener)) process.off(signal, listener);
  };
}

/** Keeps what is written to a stream from the terminal. */
function listen(name: 'stdout' | 'stderr', said: { stdout: string; stderr: string }): () => void {
  const stream = process[name];
  const write = stream.write.bind(stream);
  stream.write = (text: string | Uint8Array) => {
    said[name] += String(text);
    return true;
  };
  return () => {
    stream.write = write;
  };
}
