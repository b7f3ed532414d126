import type { Platform } from '../request/platform';
import type { Bilingual } from './define-module';

/**
 * Work that runs by itself. It runs once per municipality and time of the schedule, at least once: a process that is
 * killed halfway leaves the job to another, so what it does must be safe to do twice.
 */
export interface JobDefinition {
  /** Module and name: `core.term-warnings`. */
  readonly code: string;
  readonly title: Bilingual;
  /** When, as five fields of cron in UTC: minute, hour, day of the month, month, day of the week. */
  readonly schedule: string;
  /** Code of the processing activity that its work on personal data is logged under; null of a job that touches nobody. */
  readonly activity: string | null;
  /**
   * Where it has something to do now: codes of municipalities. A worker asks this all the time and does the job there at
   * once, without waiting for its schedule; one that leaves it out goes by the schedule alone. The door is inside no
   * municipality.
   */
  readonly due?: (platform: Platform) => Promise<readonly string[]>;
  /**
   * Does it for one municipality. The platform's door runs as `eenplan_worker`: it reads every table of the
   * municipality and writes only what a migration grants to that role.
   */
  readonly run: (platform: Platform, municipality: string) => Promise<void>;
}
