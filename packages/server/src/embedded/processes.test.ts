import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { commandLineOf, isStillRunning, isTaken, markProcess } from './processes';

describe('a process mark', () => {
  it('is of a running process', async () => {
    expect(await isStillRunning(await markProcess())).toBe(true);
  });

  it('is not of a later process with the same number', async () => {
    expect(await isStillRunning({ pid: process.pid, startedAt: 'long ago' })).toBe(false);
  });

  it('is not of a process that has ended', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
    await once(child, 'spawn');
    const mark = await markProcess(Number(child.pid));
    expect(await isStillRunning(mark)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await isStillRunning(mark)).toBe(false);
    expect(isTaken(mark.pid)).toBe(false);
  });
});

it('reads the command line of a process', async () => {
  expect(await commandLineOf(process.pid)).toContain('node');
});
