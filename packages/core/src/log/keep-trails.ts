import { codedError, type Platform, type Trail, type Transaction } from '@eenplan/kit';
import { type Asking, type DataSubject, dataSubjectsOf } from './data-subjects';
import { auditLineOf, insertOf, type LogLines, processingLinesOf } from './log-lines';

/** From now on whatever writes for a trail is logged in its own transaction, or is not written. */
export const keepTrails = (platform: Platform): void => {
  platform.door.keepTrails(
    async (tx, trail) => {
      const { lines, settle } = await linesOfWrite(platform, trail, (work) => work(tx));
      await writeLines(tx, lines);
      return settle;
    },
    async (trail) => {
      try {
        const { lines, settle } = await linesOfWrite(platform, trail, () => Promise.reject(new NeedsRows()));
        return { step: insertOf(lines), committed: settle };
      } catch (error) {
        if (error instanceof NeedsRows) return null;
        throw error;
      }
    },
  );
};

/** Whom a row is about can only be told by reading others. */
class NeedsRows extends Error {}

async function linesOfWrite(
  platform: Platform,
  trail: Trail,
  ask: Asking,
): Promise<{ readonly lines: LogLines; readonly settle: () => void }> {
  const refs = trail.pending;
  const subjects = unlogged(trail, await dataSubjectsOf(trail, refs, ask));
  const lines = {
    processing: processingLinesOf(platform, trail, subjects),
    audit: trail.isAudited ? [] : [auditLineOf(trail, true)],
  };
  const settle = (): void => {
    trail.settle(refs, subjects.map(keyOf));
    trail.isAudited = true;
  };
  return { lines, settle };
}

/** What is left to log when an operation ends: null when nothing is. `settle` says that it was committed. */
export async function linesLeft(
  platform: Platform,
  trail: Trail,
): Promise<{ readonly lines: LogLines; readonly settle: () => void } | null> {
  const refs = trail.pending;
  const subjects = unlogged(
    trail,
    await dataSubjectsOf(trail, refs, (work) => platform.door.readOnce(trail.actor, work)),
  );
  const isDue = trail.isNotable || subjects.length > 0;
  const isAudited = trail.codes.size > 0 || (isDue && !trail.isAudited);
  if (!isAudited && subjects.length === 0) return null;
  const lines = {
    processing: processingLinesOf(platform, trail, subjects),
    audit: isAudited ? [auditLineOf(trail, false)] : [],
  };
  const settle = (): void => {
    trail.settle(refs, subjects.map(keyOf));
    trail.isAudited ||= isAudited;
  };
  return { lines, settle };
}

/** Writes lines in an open transaction of one municipality. */
export async function writeLines(tx: Transaction, lines: LogLines): Promise<void> {
  // A later write of an operation can be about nobody whom an earlier one was not about.
  if (lines.audit.length === 0 && lines.processing.every(({ people }) => people.length === 0)) return;
  try {
    const { sql, values } = insertOf(lines);
    await tx.query(sql, [...values]);
  } catch (error) {
    throw logUnavailable(error);
  }
}

/** Nothing is answered that could not be logged. @param cause - For the log of the operator. */
export const logUnavailable = (cause: unknown): Error =>
  Object.assign(codedError('LOG_UNAVAILABLE', 'The logs cannot be written now, so nothing is done; try again.'), {
    cause,
  });

const keyOf = ({ type, id }: DataSubject): string => `${type} ${id}`;
const unlogged = (trail: Trail, subjects: readonly DataSubject[]): DataSubject[] =>
  subjects.filter((subject) => !trail.hasLogged(keyOf(subject)));
