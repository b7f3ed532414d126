import { type JobDefinition, type Platform, systemClock } from '@eenplan/kit';
import type { TaskSpec } from 'graphile-worker';
import { type JobPayload, wokenSpec } from './job-tasks';

/** What a waker works with. */
export interface WakerParts {
  readonly jobs: readonly JobDefinition[];
  readonly platform: Platform;
  /** Puts a job in the queue. */
  readonly add: (code: string, payload: JobPayload, spec: TaskSpec) => Promise<unknown>;
  /** Milliseconds between two looks. */
  readonly every: number;
  readonly onFault: (error: unknown) => void;
}

/**
 * Asks jobs that can tell where they have something to do now, and queues them there. A request may not queue a job: it
 * writes rows, and these are seen within one look of being committed.
 */
export class Waker {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly parts: WakerParts) {}

  /** Looks from now on, one look at a time. */
  start(): void {
    if (!this.parts.jobs.some(({ due }) => due)) return;
    this.again();
  }

  /** Looks no more; a look under way is finished first. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private again(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.looking = this.look().finally(() => this.again());
    }, this.parts.every);
  }

  private async look(): Promise<void> {
    const { jobs, platform, add, onFault } = this.parts;
    for (const { code, due } of jobs) {
      try {
        const scheduledAt = systemClock.now().toISOString();
        for (const municipality of (await due?.(platform)) ?? []) {
          if (this.stopped) return;
          await add(code, { municipality, scheduledAt }, wokenSpec(code, municipality));
        }
      } catch (error) {
        if (!this.stopped) onFault(error);
      }
    }
  }
}
