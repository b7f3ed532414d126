import { setTimeout as sleep } from 'node:timers/promises';
import { queueJob } from '@eenplan/server';
import { createTestDatabase, startTestWorker, type TestDatabase, type TestWorker, TEST_DAY } from '@eenplan/testing';
import { allDone, lastRuns, type MadeUpJob, madeUpJob, queued, TOWNS } from './support/made-up-jobs';
import { until } from './support/processes';

let database: TestDatabase;
let workers: TestWorker[] = [];
beforeAll(async () => {
  database = await createTestDatabase({ demonstrators: true });
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.close()));
  workers = [];
});
afterAll(() => database.drop());

async function work({ modules }: MadeUpJob, options: Parameters<typeof startTestWorker>[1] = {}): Promise<TestWorker> {
  const worker = await startTestWorker(database, { modules, ...options });
  workers.push(worker);
  return worker;
}

async function close(worker: TestWorker): Promise<boolean> {
  workers = workers.filter((other) => other !== worker);
  return worker.close();
}

const gauge = async (worker: TestWorker, name: string): Promise<string[]> =>
  (await worker.metrics.registry.metrics()).split('\n').filter((line) => line.startsWith(name));

describe('a job', () => {
  it('runs once per municipality, on the day of the clock, and says so', async () => {
    const days = new Set<string>();
    const job = madeUpJob((_town, platform) => Promise.resolve(days.add(platform.clock.today())));
    const worker = await work(job);
    await queueJob(database.url, job.code);
    await until('five runs', () => job.ran.length >= 5 || undefined);
    await allDone(database, job.code);
    expect([...job.ran].sort()).toEqual(TOWNS);
    expect([...days]).toEqual([TEST_DAY]);
    const done = { state: 'DONE', attempt: 1, fault_id: null };
    expect(await lastRuns(database, job.code)).toEqual(TOWNS.map((municipality) => ({ municipality, ...done })));
    expect(await gauge(worker, 'eenplan_jobs_total')).toEqual([
      `eenplan_jobs_total{job="${job.code}",outcome="done"} 5`,
    ]);
    expect(worker.log).toEqual([]);
  });

  it('runs for one municipality alone when that is asked', async () => {
    const job = madeUpJob();
    await work(job);
    await queueJob(database.url, job.code, '0304');
    await until('a run', () => job.ran.length > 0 || undefined);
    await allDone(database, job.code);
    expect(job.ran).toEqual(['0304']);
  });

  it('that throws is tried again, stops no other, and leaves nothing of a resident in log or queue', async () => {
    let tries = 0;
    const job = madeUpJob((town) => {
      if (town !== '0160') return Promise.resolve();
      tries += 1;
      return tries === 1 ? Promise.reject(new TypeError('Verweij 999900006')) : Promise.resolve();
    });
    const worker = await work(job);
    await queueJob(database.url, job.code);
    const failed = await until('the failure', async () => {
      const runs = await lastRuns(database, job.code);
      return runs.length === 5 ? runs.find(({ state }) => state === 'FAILED') : undefined;
    });
    expect(failed).toMatchObject({ municipality: '0160', attempt: 1 });
    expect((await lastRuns(database, job.code)).filter(({ state }) => state === 'DONE')).toHaveLength(4);
    const [left] = await until('the queue', async () => {
      const rows = await queued(database, job.code);
      return rows.length === 1 && rows[0]?.locked_by === null ? rows : undefined;
    });
    expect(left?.last_error).toBe(`Fault ${failed.fault_id}: see the log.`);
    await allDone(database, job.code);
    expect((await lastRuns(database, job.code))[0]).toEqual({
      ...{ municipality: '0160', state: 'DONE', attempt: 2, fault_id: null },
    });
    const lines = worker.log.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toEqual([
      expect.objectContaining({ faultId: failed.fault_id, job: job.code, municipality: '0160', kind: 'TypeError' }),
    ]);
    expect(worker.log.join('')).not.toMatch(/Verweij|9999/);
  });

  it('that fails too often is given up, is counted, and is forgotten when a later run is done', async () => {
    let broken = true;
    const job = madeUpJob(() => (broken ? Promise.reject(new Error('no')) : Promise.resolve()));
    const worker = await work(job);
    await queueJob(database.url, job.code, '0222');
    await until('a failure', async () => (await lastRuns(database, job.code))[0]?.state === 'FAILED' || undefined);
    await until('it to be free', async () => {
      const sql = `update graphile_worker._private_jobs set attempts = 9, run_at = now()
        where key like $1 || '/%' and locked_at is null returning id`;
      return (await database.query(sql, [job.code])).length || undefined;
    });
    await until('the end', async () => (await lastRuns(database, job.code))[0]?.state === 'DEAD' || undefined);
    const givenUp = `eenplan_jobs_given_up{job="${job.code}"} 1`;
    await until('the count', async () => (await gauge(worker, givenUp)).length || undefined);
    broken = false;
    await queueJob(database.url, job.code, '0222');
    await allDone(database, job.code);
    expect((await lastRuns(database, job.code))[0]).toMatchObject({ state: 'DONE', attempt: 1 });
    await until('the count', async () => (await gauge(worker, givenUp)).length === 0 || undefined);
  });

  it('does not overlap itself within a municipality', async () => {
    let [now, most] = [0, 0];
    const job = madeUpJob(async () => {
      most = Math.max(most, (now += 1));
      await sleep(100);
      now -= 1;
    });
    await Promise.all([work(job, { concurrency: 3 }), work(job, { concurrency: 3 })]);
    await Promise.all([1, 2, 3].map(() => queueJob(database.url, job.code, '0160')));
    await until('a run', () => job.ran.length > 0 || undefined);
    await allDone(database, job.code);
    expect(most).toBe(1);
  });
});

describe('the schedule', () => {
  const MINUTE = 60_000;
  const before = (minutes: number): Date => new Date(Date.now() - minutes * MINUTE);
  /** As if a worker had run until so long ago. */
  const lastSeen = (code: string, minutes: number) =>
    database.query(
      'insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution) values ($1, $2, $2)',
      [code, before(minutes)],
    );

  it('two workers that start at once catch up a time that was missed, once per municipality; later starts do not', async () => {
    const due = before(10);
    const job = madeUpJob(() => sleep(20), `${due.getUTCMinutes()} ${due.getUTCHours()} * * *`);
    await lastSeen(job.code, 60);
    const both = await Promise.all([work(job), work(job)]);
    await until('five runs', () => job.ran.length >= 5 || undefined);
    await allDone(database, job.code);
    await Promise.all(both.map(close));
    await work(job);
    await sleep(1000);
    expect([...job.ran].sort()).toEqual(TOWNS);
  });

  it('of twenty times missed the last is caught up', async () => {
    const job = madeUpJob(undefined, `${before(10).getUTCMinutes()} * * * *`);
    await lastSeen(job.code, 20 * 60);
    await work(job);
    await until('five runs', () => job.ran.length >= 5 || undefined);
    await allDone(database, job.code);
    expect([...job.ran].sort()).toEqual(TOWNS);
    const [row] = await database.query<{ at: Date }>(
      'select max(scheduled_at) as at from core.job_run where job = $1',
      [job.code],
    );
    expect(Date.now() - Number(row?.at)).toBeLessThan(60 * MINUTE);
  });

  it('a time that was done is not done again, even when its fan-out is', async () => {
    const job = madeUpJob();
    await work(job);
    const again = () =>
      database.query('select graphile_worker.add_job($1, $2::json)', [
        `${job.code}/every-municipality`,
        JSON.stringify({ scheduledAt: '2026-01-01T05:00:00.000Z' }),
      ]);
    for (let times = 0; times < 2; times += 1) {
      await again();
      await until('five runs', () => job.ran.length >= 5 || undefined);
      await allDone(database, job.code);
    }
    expect([...job.ran].sort()).toEqual(TOWNS);
  });

  it('that cannot be read keeps the worker from starting, and is named', async () => {
    const job = madeUpJob(undefined, 'every night');
    await expect(work(job)).rejects.toMatchObject({ code: 'JOB_SCHEDULE_INVALID' });
  });
});

describe('the role of the worker', () => {
  const residents = (municipality: string) =>
    database.query('select from core.resident where municipality = $1', [municipality]);

  it('reads the rows of the municipality of the job, and of no other', async () => {
    const seen: Record<string, unknown> = {};
    const job = madeUpJob(async (municipality, platform) => {
      const sql =
        'select count(*)::int as count, min(municipality) as low, max(municipality) as high from core.resident';
      const [row] = await platform.door.inMunicipality({ municipality }, (tx) => tx.query<object[]>(sql));
      seen[municipality] = row;
    });
    await work(job);
    await queueJob(database.url, job.code, '0222');
    await until('a run', () => seen['0222']);
    const { length } = await residents('0222');
    expect(length).toBeGreaterThan(0);
    expect((await residents('0304')).length).toBeGreaterThan(0);
    expect(seen['0222']).toEqual({ count: length, low: '0222', high: '0222' });
  });

  it('cannot write a table that was not granted, nor a run of another municipality', async () => {
    const refused: unknown[] = [];
    const job = madeUpJob(async (municipality, platform) => {
      for (const sql of [
        'update core.resident set municipality = municipality',
        'delete from core.resident',
        `insert into core.job_run (municipality, job, scheduled_at, state, attempt, ended_at, fault_id)
         values ('0304', 'x', now(), 'FAILED', 1, now(), gen_random_uuid())`,
        "update core.municipality set name = 'Elders'",
      ]) {
        const error: unknown = await platform.door
          .inMunicipality({ municipality }, (tx) => tx.query(sql))
          .then(
            () => 'done',
            (thrown: unknown) => (thrown as { code: string }).code,
          );
        refused.push(error);
      }
    });
    await work(job);
    await queueJob(database.url, job.code, '0222');
    await until('four answers', () => refused.length === 4 || undefined);
    expect(refused).toEqual(['42501', '42501', '42501', '42501']);
  });

  it('is the only one that reaches the queue: requests do not', async () => {
    const ask = database.asApp('0222', (client) => client.query("select graphile_worker.add_job('core.any')"));
    await expect(ask).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a stop', () => {
  const locked = async () =>
    (await database.query('select from graphile_worker._private_jobs where locked_by is not null')).length +
    (await database.query('select from graphile_worker._private_job_queues where locked_by is not null')).length;

  it('waits for the jobs that run, and leaves nothing locked', async () => {
    let ended = 0;
    const job = madeUpJob(async () => {
      await sleep(700);
      ended += 1;
    });
    const worker = await work(job, { concurrency: 2 });
    await queueJob(database.url, job.code);
    await until('two runs', () => job.ran.length === 2 || undefined);
    expect(await close(worker)).toBe(true);
    expect(job.ran).toHaveLength(2);
    expect(ended).toBe(2);
    expect(await locked()).toBe(0);
    expect(await queued(database, job.code)).toHaveLength(3);
    expect(worker.log).toEqual([]);
    await database.query('delete from graphile_worker._private_jobs');
  });

  it('gives a job that takes too long back to the queue', async () => {
    let letGo = (): void => undefined;
    const stuck = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const job = madeUpJob(() => stuck);
    const worker = await work(job, { concurrency: 1, patience: 300 });
    await queueJob(database.url, job.code, '0160');
    await until('a run', () => job.ran.length === 1 || undefined);
    expect(await close(worker)).toBe(false);
    expect(await locked()).toBe(0);
    expect(await queued(database, job.code)).toMatchObject([{ attempts: 1, locked_by: null }]);
    letGo();
  });
});
