import type { QueryRunner } from 'typeorm';
import type { Transaction } from '../data/door';
import type { FlightStep } from '../data/flight';
import type { ClassValue } from '../module/define-module';
import { activeTrail } from './active-trail';
import type { Trail } from './trail';
import { notesOf } from './transaction-notes';

/**
 * Writes down in a transaction, before it is committed, what a trail holds that is not logged yet. Gives what is to be
 * done when it was committed; throws where it cannot be logged, and then nothing is written.
 */
export type TrailKeeper = (tx: Transaction, trail: Trail) => Promise<() => void>;

/** The same as a statement, where it can be said before anything is written; null where a look at rows is needed. */
export type LinesAtOnce = (
  trail: Trail,
) => Promise<{ readonly step: FlightStep; readonly committed: () => void } | null>;

const NOTHING = (): void => undefined;

/** What the trail is told when a transaction has ended, one way or the other. */
export class TransactionEnd {
  committed: () => void = NOTHING;
  rolledBack: () => void = NOTHING;
}

/** Before the commit: logs what the work of this transaction wrote, if it has a trail. */
export async function keepTrail(
  tx: Transaction,
  municipality: string,
  keeper: TrailKeeper | null,
  end: TransactionEnd,
): Promise<void> {
  const trail = activeTrail();
  const { hasWritten, written } = notesOf(tx.queryRunner as QueryRunner);
  if (!trail || !hasWritten) return;
  if (!keeper) throw new Error('An operation with a trail writes, but nothing keeps the logs.');
  if (trail.actor.municipality !== municipality) throw new Error('An operation writes outside its own municipality.');
  const turnEnds = await trail.takeTurn();
  end.rolledBack = turnEnds;
  const added = written.flatMap(({ entity, row }) => trail.note(entity, [row]));
  end.rolledBack = () => {
    trail.forget(added);
    turnEnds();
  };
  const settle = await keeper(tx, trail);
  end.committed = () => {
    settle();
    turnEnds();
  };
}

/** What a write in one flight does to the trail. */
export interface NotedAtOnce {
  readonly steps: readonly FlightStep[];
  readonly committed: () => void;
  readonly rolledBack: () => void;
}

/** Notes a row that is about to be written in one flight, with its lines; null when the ordinary way must be taken. */
export async function notedAtOnce(
  municipality: string,
  { entity, row }: { readonly entity: ClassValue; readonly row: object },
  linesOf: LinesAtOnce | null,
): Promise<NotedAtOnce | null> {
  const trail = activeTrail();
  if (!trail) return { steps: [], committed: NOTHING, rolledBack: NOTHING };
  if (!linesOf || trail.actor.municipality !== municipality) return null;
  const added = trail.note(entity, [row]);
  const rolledBack = (): void => trail.forget(added);
  const lines = await linesOf(trail);
  if (lines) return { steps: [lines.step], committed: lines.committed, rolledBack };
  rolledBack();
  return null;
}
