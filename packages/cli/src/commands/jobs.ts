import { type JobRun, JobRunService, MunicipalityService } from '@eenplan/core';
import type { JobDefinition, Platform } from '@eenplan/kit';
import { jobsOf, MOST_TRIES, queueJob, StartupError } from '@eenplan/server';
import { installedModules } from '../modules';
import { requireMunicipality } from './modules';
import { withPlatform } from './with-platform';

/** `eenplan jobs`: what runs by itself, when, and how it last went at each municipality. */
export const jobsList = (): Promise<void> =>
  withPlatform(async (platform) => {
    process.stdout.write(`${(await describeJobs(platform, jobsOf(installedModules))).join('\n')}\n`);
  });

/** `eenplan jobs run`: queues a job now; a worker does it. */
export const jobsRun = (code: string, municipality?: string): Promise<void> =>
  withPlatform(async (platform, databaseUrl) => {
    requireJob(jobsOf(installedModules), code);
    if (municipality !== undefined) await requireMunicipality(platform, municipality);
    await queueJob(databaseUrl, code, municipality);
    process.stdout.write(`queued ${code} for ${municipality ?? 'every municipality'}\n`);
  });

/** The lines of `eenplan jobs`: a line per job, and below it a line per municipality. */
export async function describeJobs(platform: Platform, jobs: readonly JobDefinition[]): Promise<string[]> {
  if (jobs.length === 0) return ['no module has a job'];
  const service = platform.get(JobRunService);
  const towns: { readonly code: string; readonly runs: readonly JobRun[] }[] = [];
  for (const { code } of await platform.get(MunicipalityService).list()) {
    towns.push({ code, runs: await service.list(code) });
  }
  return jobs.flatMap((job) => [
    `${job.code.padEnd(30)} ${job.schedule.padEnd(15)} UTC  ${job.title.en}`,
    ...towns.map(({ code, runs }) => `  ${code}  ${wordsOf(runs.find((run) => run.job === job.code))}`),
  ]);
}

function wordsOf(run: JobRun | undefined): string {
  if (!run) return 'never';
  const ended = run.endedAt.toISOString();
  if (run.state === 'DONE') return `done ${ended}`;
  const before = `; last done ${run.doneAt?.toISOString() ?? 'never'}`;
  const fault = `fault ${run.faultId ?? ''}`;
  if (run.state === 'DEAD') return `given up ${ended} after ${run.attempt} tries, ${fault}${before}`;
  return `failed ${ended}, try ${run.attempt} of ${MOST_TRIES}, ${fault}${before}`;
}

function requireJob(jobs: readonly JobDefinition[], code: string): void {
  if (jobs.some((job) => job.code === code)) return;
  const known = jobs.map((job) => job.code).join(', ') || 'none';
  throw new StartupError('JOB_UNKNOWN', `There is no job ${code.slice(0, 60)} here; there are ${known}.`);
}
