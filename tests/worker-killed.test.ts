import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { keysAsText } from '@eenplan/kit';
import { queueJob } from '@eenplan/server';
import { createTestDatabase, startTestWorker, type TestDatabase, testKeys } from '@eenplan/testing';
import { allDone, madeUpJob, queued, TOWNS } from './support/made-up-jobs';
import { runHere } from './support/command';
import { isAlive, root, start, until } from './support/processes';

jest.setTimeout(90_000);

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase({ demonstrators: true });
});
afterEach(() => database.drop());

/** A worker process that has begun a job which never ends, and the municipality of that job. */
async function busyProcess(code: string): Promise<{ readonly child: ChildProcess; readonly town: string }> {
  const script = join(__dirname, 'support', 'long-job.cjs');
  const child = spawn(process.execPath, [script], {
    ...{
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, DATABASE_URL: database.url, JOB: code },
    },
  });
  let text = '';
  child.stdout.on('data', (part: Buffer) => {
    text += part.toString();
  });
  await queueJob(database.url, code);
  return { child, town: await until('a job to begin', () => /begun (\d{4})/.exec(text)?.[1]) };
}

const holders = () =>
  database.query<{ locked_by: string }>('select locked_by from graphile_worker.jobs where locked_by is not null');

it('a job of a living process is left to it, and taken over soon after that is killed', async () => {
  const job = madeUpJob();
  const { child, town } = await busyProcess(job.code);
  const worker = await startTestWorker(database, { modules: job.modules });
  try {
    const others = TOWNS.filter((other) => other !== town);
    await until('the others', () => job.ran.length >= others.length || undefined);
    // Six looks of each of the two.
    await sleep(3000);
    expect([...job.ran].sort()).toEqual(others);
    expect(await holders()).toHaveLength(1);
    child.kill('SIGKILL');
    await once(child, 'close');
    const killed = Date.now();
    await allDone(database, job.code);
    expect(Date.now() - killed).toBeLessThan(15_000);
    expect([...job.ran].sort()).toEqual(TOWNS);
    expect(worker.log.join('')).toContain('jobs of workers that are gone went back to the queue');
  } finally {
    child.kill('SIGKILL');
    await worker.close();
  }
});

it('a worker whose connections are cut goes on, and keeps its job', async () => {
  let end = (): void => undefined;
  const long = new Promise<void>((resolve) => {
    end = resolve;
  });
  const job = madeUpJob((town) => (town === '0160' ? long : Promise.resolve()));
  const [one, other] = [
    await startTestWorker(database, { modules: job.modules, lookEvery: 3000 }),
    await startTestWorker(database, { modules: job.modules, lookEvery: 3000 }),
  ];
  try {
    await queueJob(database.url, job.code);
    await until('the others', async () => (await queued(database, job.code)).length === 1 || undefined);
    await database.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'eenplan worker' and datname = current_database()",
    );
    await sleep(7000);
    end();
    await allDone(database, job.code);
    expect(job.ran.filter((town) => town === '0160')).toHaveLength(1);
    await queueJob(database.url, job.code, '0222');
    await until('another run', () => job.ran.filter((town) => town === '0222').length === 2 || undefined);
  } finally {
    await Promise.all([one.close(), other.close()]);
  }
});

describe('the command line', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'eenplan-worker-'));
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));
  const environment = (): Record<string, string> => ({
    ...{ DATABASE_URL: database.url, PORT: '0', DATA_DIR: dataDir },
    EENPLAN_KEYS: keysAsText(testKeys),
  });
  const connections = () =>
    database.query(
      "select from pg_stat_activity where application_name like 'eenplan%' and datname = current_database()" +
        " and application_name <> 'eenplan tests'",
    );

  it.each([
    ['worker', /^working$/m],
    ['serve', /^ready$/m],
  ])('%s ends on SIGTERM with nothing left of it', async (command, isReady) => {
    const process = start([command], environment());
    await until(command, () => isReady.test(process.stdout()) || undefined);
    process.child.kill('SIGTERM');
    expect(await process.ended).toMatchObject({ code: 0 });
    expect(isAlive(process.child.pid ?? 0)).toBe(false);
    expect(await holders()).toEqual([]);
    await until('its connections to end', async () => (await connections()).length === 0 || undefined);
  });

  it('lists the jobs, and refuses one that there is not', async () => {
    expect(await runHere(['jobs'], environment())).toMatchObject({ code: 0, stderr: '' });
    const unknown = await runHere(['jobs', 'run', 'core.no-such-job'], environment());
    expect(unknown).toMatchObject({ code: 1, stderr: expect.stringMatching(/^JOB_UNKNOWN: [^\n]+\n$/) as string });
    const wrong = await runHere(['worker', '--concurrency', 'many'], environment());
    expect(wrong).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^CONCURRENCY_INVALID: [^\n]+\n$/) as string,
    });
  });
});
