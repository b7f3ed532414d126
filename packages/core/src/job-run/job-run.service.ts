import { type Platform, systemClock } from '@eenplan/kit';
import { JobRun, type JobRunState } from './job-run.entity';

/** One try of a job at a municipality. */
export interface JobTry {
  readonly municipality: string;
  /** Code of the job. */
  readonly job: string;
  /** The time of the schedule, or of asking. */
  readonly scheduledAt: Date;
}

/** How a try ended. */
export interface JobTryEnd {
  readonly state: JobRunState;
  /** Which try it was, from 1. */
  readonly attempt: number;
  /** The id in the log; null when it was done. */
  readonly faultId: string | null;
}

/** Keeps the last run of each job per municipality. Its times are those of the queue: of the machine, not of the clock. */
export class JobRunService {
  constructor(private readonly platform: Platform) {}

  /** Whether this time of the schedule, or a later one, was done here. */
  isDone({ municipality, job, scheduledAt }: JobTry): Promise<boolean> {
    return this.platform.door.inMunicipality({ municipality }, async (tx) => {
      const run = await tx.findOneBy(JobRun, { municipality, job });
      const done = run?.doneScheduledAt;
      return done instanceof Date && done >= scheduledAt;
    });
  }

  /** Writes down how a try ended. Only the worker's role may. */
  async record({ municipality, job, scheduledAt }: JobTry, { state, attempt, faultId }: JobTryEnd): Promise<void> {
    const endedAt = systemClock.now();
    const done = state === 'DONE' ? { doneScheduledAt: scheduledAt, doneAt: endedAt } : {};
    const values = { municipality, job, scheduledAt, state, attempt, endedAt, faultId, ...done };
    await this.platform.door.inMunicipality({ municipality }, (tx) =>
      tx.upsert(JobRun, values, ['municipality', 'job']),
    );
  }

  /** The last runs at a municipality, by job. */
  list(municipality: string): Promise<JobRun[]> {
    return this.platform.door.inMunicipality({ municipality }, (tx) =>
      tx.find(JobRun, { where: { municipality }, order: { job: 'asc' } }),
    );
  }
}
