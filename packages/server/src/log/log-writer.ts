import { type LogLines, logUnavailable } from '@eenplan/core';
import type { LogConnection } from './log-connection';

interface Waiting {
  readonly lines: LogLines;
  readonly written: () => void;
  readonly failed: (error: Error) => void;
}

/** Most operations whose lines go in one statement. */
const MOST = 500;

/**
 * Writes the lines of operations that only read, in group commits: what comes while a group is being written goes in
 * the next one, whatever its municipality. Under load a statement carries many operations; at rest nobody waits.
 */
export class LogWriter {
  private waiting: Waiting[] = [];
  private writing: Promise<void> | null = null;

  constructor(private readonly connection: LogConnection) {}

  /** Resolves when the lines are committed. Rejects with `LOG_UNAVAILABLE` when they could not be: do not answer then. */
  append(lines: LogLines): Promise<void> {
    return new Promise((written, failed) => {
      this.waiting.push({ lines, written, failed });
      this.writing ??= this.write();
    });
  }

  /** Writes what waits, and lets the connection go. */
  async close(): Promise<void> {
    await this.writing;
    await this.connection.end();
  }

  private async write(): Promise<void> {
    // One turn of the event loop: answers that are ready together are logged together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) await this.writeGroup(this.waiting.splice(0, MOST));
    this.writing = null;
  }

  private async writeGroup(group: readonly Waiting[]): Promise<void> {
    try {
      await this.connection.write(joined(group));
      for (const { written } of group) written();
    } catch (error) {
      const [only] = group;
      if (group.length === 1) only?.failed(logUnavailable(error));
      // What one operation has that cannot be written is not to stop the others.
      else for (const each of group) await this.writeGroup([each]);
    }
  }
}

const joined = (group: readonly Waiting[]): LogLines => ({
  processing: group.flatMap(({ lines }) => lines.processing),
  audit: group.flatMap(({ lines }) => lines.audit),
});
