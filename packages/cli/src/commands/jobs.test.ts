import { coreModule, JobRunService } from '@eenplan/core';
import type { JobDefinition } from '@eenplan/kit';
import { createTestDatabase, type TestDatabase, startTestWorker, withTestPlatform } from '@eenplan/testing';
import { describeJobs } from './jobs';

const job: JobDefinition = {
  ...{ code: 'core.made-up', title: { en: 'Made up', nl: 'Verzonnen' }, schedule: '0 5 * * *' },
  activity: null,
  run: () => Promise.resolve(),
};
const FAULT = '01900000-0000-7000-8000-000000000000';
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ demonstrators: true });
});
afterAll(() => database.drop());

it('shows per job when it runs, and per municipality how it last went', async () => {
  const worker = await startTestWorker(database, { modules: [coreModule] });
  const runs = worker.platform.get(JobRunService);
  const one = { job: job.code, scheduledAt: new Date('2018-03-01T05:00:00Z') };
  await runs.record({ ...one, municipality: '0160' }, { state: 'DONE', attempt: 1, faultId: null });
  await runs.record({ ...one, municipality: '0222' }, { state: 'DONE', attempt: 1, faultId: null });
  await runs.record({ ...one, municipality: '0222' }, { state: 'FAILED', attempt: 2, faultId: FAULT });
  await runs.record({ ...one, municipality: '0293' }, { state: 'DEAD', attempt: 10, faultId: FAULT });
  await worker.close();
  const lines = await withTestPlatform(database.url, [coreModule], (platform) => describeJobs(platform, [job]));
  const at = '\\d{4}-\\d\\d-\\d\\dT\\S+Z';
  expect(lines).toEqual([
    expect.stringMatching(/^core\.made-up +0 5 \* \* \* +UTC {2}Made up$/),
    expect.stringMatching(new RegExp(`^  0160  done ${at}$`)),
    expect.stringMatching(new RegExp(`^  0222  failed ${at}, try 2 of 10, fault ${FAULT}; last done ${at}$`)),
    expect.stringMatching(new RegExp(`^  0293  given up ${at} after 10 tries, fault ${FAULT}; last done never$`)),
    '  0304  never',
    '  0826  never',
  ]);
});

it('says so when there is none', async () => {
  const lines = await withTestPlatform(database.url, [coreModule], (platform) => describeJobs(platform, []));
  expect(lines).toEqual(['no module has a job']);
});
