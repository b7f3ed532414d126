import type { ObjectLiteral } from 'typeorm';
import type { RowClass } from '@eenplan/kit';
import { insertNew } from '../resident/insert-new';
import { type DatedRow, refusePeriod } from '../resident/period.law';
import type { DossierWork } from './load-dossiers';
import { refuse } from './people.errors';

/** What every row of a dossier has: whose it is, an id of what it says, and who put it there. */
export function stamped<T extends object>(
  { caller: { municipality, subject }, platform, ids }: DossierWork,
  words: readonly string[],
  columns: T,
): T & { municipality: string; id: string; recordedBy: string; recordedAt: Date } {
  const recorded = { recordedBy: subject, recordedAt: platform.clock.now() };
  return { municipality, id: ids.of(...words), ...columns, ...recorded };
}

/** Refuses a period that ends before it begins. */
export function refuseEmpty(period: DatedRow, path: readonly string[]): void {
  const refusal = refusePeriod(period);
  if (refusal) throw refuse(refusal, ...path, 'untilOn');
}

/** Puts a row on file; 1 when it is new. */
export const added = async <T extends ObjectLiteral>(
  { tx }: DossierWork,
  entity: RowClass<T>,
  row: Parameters<typeof insertNew<T>>[2],
): Promise<number> => ((await insertNew(tx, entity, row)) ? 1 : 0);
