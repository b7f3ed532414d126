import { runCommand } from '@eenplan/cli';
import { cleanEnvironment, type Ended } from './processes';

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
  const loud = [listen('stdout', said), listen('stderr', said)];
  try {
    await runCommand(args);
    return { code: Number(process.exitCode), ...said };
  } finally {
    for (const letGo of loud) letGo();
    process.exitCode = exitCode;
  }
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
