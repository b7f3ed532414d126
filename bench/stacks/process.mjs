import { fork } from 'node:child_process';
import { join } from 'node:path';
import { clearTimeout, setTimeout } from 'node:timers';

const PATIENCE = 120_000;

/** Starts a stack in a process of its own. Ended by its own id alone. */
export async function startStack(name, options) {
  const child = fork(join(import.meta.dirname, `${name}.mjs`), [], {
    env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint = (complaint + chunk).slice(-4_000)));
  const ask = asking(child, () => complaint);
  try {
    const { port } = await ask('start', options);
    const stop = async () => {
      await ask('stop').catch(() => child.kill('SIGKILL'));
    };
    return { name, port, pid: child.pid, usage: () => ask('usage'), stop };
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(`${name} did not start: ${error.message}`, { cause: error });
  }
}

function asking(child, complaint) {
  const open = new Map();
  let last = 0;
  child.on('message', ({ id, answer, error }) => {
    const { resolve, reject } = open.get(id) ?? {};
    open.delete(id);
    if (error === undefined) resolve?.(answer);
    else reject?.(new Error(error));
  });
  child.on('exit', (code) => {
    for (const { reject } of open.values()) reject(new Error(`it ended with ${code}: ${complaint()}`));
    open.clear();
  });
  return (what, options) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      const timer = setTimeout(() => reject(new Error(`it did not answer to ${what}: ${complaint()}`)), PATIENCE);
      const settle = (done) => (value) => {
        clearTimeout(timer);
        done(value);
      };
      open.set(id, { resolve: settle(resolve), reject: settle(reject) });
      child.send({ id, ask: what, options }, (error) => error && settle(reject)(error));
    });
}
