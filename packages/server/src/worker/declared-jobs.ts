import type { EenplanModule, JobDefinition } from '@eenplan/kit';
import { type CronItem, type ParsedCronItem, parseCronItem } from 'graphile-worker';
import { StartupError } from '../embedded/startup-error';

/** How often a job is tried before it is given up: with the waits of the queue, for three and a half hours. */
export const MOST_TRIES = 10;

/** A time missed while no worker ran is caught up for this long, in milliseconds: a day. */
const CATCHES_UP = 24 * 60 * 60 * 1000;

/** Every job of the modules, in their order. */
export const jobsOf = (modules: readonly EenplanModule[]): JobDefinition[] =>
  modules.flatMap((module) => module.jobs ?? []);

/** The task that adds a job for every municipality. */
export const fanOutOf = (code: string): string => `${code}/every-municipality`;

/** Jobs of one kind do not overlap within a municipality. */
export const queueOf = (code: string, municipality: string): string => `${code}/${municipality}`;

/**
 * When each job is due. Of several times missed only the last is kept: the key is of the job, not of the time.
 *
 * @throws StartupError `JOB_SCHEDULE_INVALID`.
 */
export const scheduleOf = (jobs: readonly JobDefinition[]): ParsedCronItem[] => jobs.map(scheduleOfOne);

function scheduleOfOne({ code, schedule }: JobDefinition): ParsedCronItem {
  const task = fanOutOf(code);
  const options = { backfillPeriod: CATCHES_UP, maxAttempts: MOST_TRIES, jobKey: task, jobKeyMode: 'replace' } as const;
  const item: CronItem = { task, match: schedule, identifier: code, options };
  try {
    return parseCronItem(item);
  } catch {
    throw new StartupError('JOB_SCHEDULE_INVALID', `The schedule of job ${code} is not five fields of cron.`);
  }
}
