import { NO_ROW, NotPersonal, VisibleRows } from '@eenplan/kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How the last try ended: done, to be tried again, or given up. */
export type JobRunState = 'DONE' | 'FAILED' | 'DEAD';

/** The last run of a job at a municipality. For operators: it is in no schema and holds nothing of a resident. */
@Entity({ schema: 'core', name: 'job_run' })
@NotPersonal()
@VisibleRows({ PROFESSIONAL: NO_ROW, RESIDENT: NO_ROW, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class JobRun {
  @PrimaryColumn('text')
  municipality: string;

  /** Code of the job: `core.term-warnings`. */
  @PrimaryColumn('text')
  job: string;

  /** The time of the schedule, or of asking, that the last try was for. */
  @Column('timestamptz')
  scheduledAt: Date;

  @Column('text')
  state: JobRunState;

  /** Which try it was, from 1. */
  @Column('integer')
  attempt: number;

  @Column('timestamptz')
  endedAt: Date;

  /** The id under which the log has the fault; null when it was done. */
  @Column('uuid', { nullable: true })
  faultId: string | null;

  /** The latest time of the schedule that was done. */
  @Column('timestamptz', { nullable: true })
  doneScheduledAt: Date | null;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;
}
