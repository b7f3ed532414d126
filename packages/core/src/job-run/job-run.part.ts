import type { ModulePart } from '@eenplan/kit';
import { JobRun } from './job-run.entity';
import { JobRunService } from './job-run.service';

/** What operators see of the jobs that run by themselves. */
export const jobRunPart: ModulePart = { entities: [JobRun], services: [JobRunService] };
