import { type JobTry, JobRunService, MunicipalityService } from '@eenplan/core';
import { type JobDefinition, newId, type Platform, systemClock } from '@eenplan/kit';
import type { AddJobsJobSpec, JobHelpers, Task, TaskList, TaskSpec } from 'graphile-worker';
import type { Logger } from 'pino';
import { constantsOf } from '../http/fault';
import { logFault } from '../http/log';
import type { Metrics } from '../http/metrics';
import { fanOutOf, MOST_TRIES, queueOf } from './declared-jobs';
import { runLogged } from './logged-job';
import { QUEUE_SCHEMA } from './queue-pool';

/** What the tasks work with. */
export interface TaskParts {
  readonly platform: Platform;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

/** For a fan-out: when it was due, by the schedule or by whoever asked, and whether for one municipality alone. */
export interface FanOutPayload {
  readonly scheduledAt?: string;
  readonly municipality?: string;
  readonly _cron?: { readonly ts: string };
}

/** For one municipality: which, and what time of the schedule, or of asking, it is for. */
export interface JobPayload {
  readonly municipality: string;
  readonly scheduledAt: string;
}

/** Two tasks per job: one that adds it for every municipality, one that does it for one. */
export const tasksOf = (jobs: readonly JobDefinition[], parts: TaskParts): TaskList =>
  Object.fromEntries(
    jobs.flatMap((job): [string, Task][] => [
      [fanOutOf(job.code), (payload, helpers) => fanOut(job, parts, payload as FanOutPayload, helpers)],
      [job.code, (payload, helpers) => runOnce(job, parts, payload as JobPayload, helpers)],
    ]),
  );

/** One statement adds them all, so that a fan-out that is done again adds nothing by halves. */
async function fanOut({ code }: JobDefinition, parts: TaskParts, payload: FanOutPayload, helpers: JobHelpers) {
  const scheduledAt = payload.scheduledAt ?? payload._cron?.ts ?? systemClock.now().toISOString();
  try {
    const municipalities = await parts.platform.get(MunicipalityService).list();
    const wanted = municipalities.filter((each) => (payload.municipality ?? each.code) === each.code);
    await helpers.addJobs(wanted.map((each) => specOf(code, { municipality: each.code, scheduledAt })));
  } catch (error) {
    const faultId = newId();
    logFault(parts.logger.child({ job: fanOutOf(code), attempt: helpers.job.attempts }), faultId, error);
    throw faultOf(faultId);
  }
}

/**
 * How a job is queued that has something to do now: while it waits in the queue it is not put there again, and after a
 * fault it waits as long as any other.
 */
export const wokenSpec = (code: string, municipality: string): TaskSpec => ({
  ...{ queueName: queueOf(code, municipality), maxAttempts: MOST_TRIES },
  ...{ jobKey: `${code}/${municipality}/woken`, jobKeyMode: 'preserve_run_at' },
});

const specOf = (code: string, payload: JobPayload): AddJobsJobSpec => ({
  ...{ identifier: code, payload, queueName: queueOf(code, payload.municipality), maxAttempts: MOST_TRIES },
  jobKey: `${code}/${payload.municipality}/${payload.scheduledAt}`,
});

async function runOnce(job: JobDefinition, parts: TaskParts, payload: JobPayload, helpers: JobHelpers): Promise<void> {
  const { platform, metrics } = parts;
  const { municipality } = payload;
  const { attempts: attempt, max_attempts: most } = helpers.job;
  const runs = platform.get(JobRunService);
  const started = performance.now();
  const one: JobTry = { municipality, job: job.code, scheduledAt: new Date(payload.scheduledAt) };
  try {
    if (await runs.isDone(one)) return;
    await runLogged(job, platform, municipality);
    await runs.record(one, { state: 'DONE', attempt, faultId: null });
    metrics.jobs.inc({ job: job.code, outcome: 'done' });
    await forgetGivenUp(job.code, municipality, helpers);
  } catch (error) {
    const faultId = newId();
    parts.logger.error({ faultId, job: job.code, municipality, attempt, ...constantsOf(error) }, 'job failed');
    metrics.jobs.inc({ job: job.code, outcome: 'failed' });
    const state = attempt >= most ? 'DEAD' : 'FAILED';
    // Where even this cannot be written down, the log has it.
    await runs.record(one, { state, attempt, faultId }).catch(() => undefined);
    throw faultOf(faultId);
  } finally {
    metrics.jobDuration.observe({ job: job.code }, (performance.now() - started) / 1000);
  }
}

/** The queue keeps the message of an error in a table, so that it gets one without anything of a resident. */
const faultOf = (faultId: string): Error => new Error(`Fault ${faultId}: see the log.`);

/** What was given up before is made good by a run that is done. */
async function forgetGivenUp(code: string, municipality: string, helpers: JobHelpers): Promise<void> {
  const sql = `select ${QUEUE_SCHEMA}.complete_jobs(array(
    select id from ${QUEUE_SCHEMA}.jobs
    where queue_name = $1 and task_identifier = $2 and attempts >= max_attempts and locked_at is null))`;
  await helpers.query(sql, [queueOf(code, municipality), code]);
}
