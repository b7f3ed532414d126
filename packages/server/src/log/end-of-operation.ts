import { linesLeft } from '@eenplan/core';
import type { Platform, Trail } from '@eenplan/kit';
import type { LogWriter } from './log-writer';

/** Logs what an operation has left to log. The answer may leave when this resolves, and not when it rejects. */
export type EndOfOperation = (trail: Trail) => Promise<void>;

/** For requests: their lines go together with those of others. */
export const endWith =
  (platform: Platform, writer: LogWriter): EndOfOperation =>
  async (trail) => {
    const left = await linesLeft(platform, trail);
    if (!left) return;
    await writer.append(left.lines);
    left.settle();
  };
