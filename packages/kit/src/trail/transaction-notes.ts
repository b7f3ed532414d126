import { type EntitySubscriberInterface, EventSubscriber, type InsertEvent, type QueryRunner } from 'typeorm';
import type { ClassValue } from '../module/define-module';

/** What a transaction did to the rows, kept until it ends. */
export interface TransactionNotes {
  hasWritten: boolean;
  readonly written: { readonly entity: ClassValue; readonly row: object }[];
}

/** By the query runner, which lives as long as the transaction. */
const notes = new WeakMap<object, TransactionNotes>();

/** The notes of a transaction. */
export function notesOf(runner: QueryRunner): TransactionNotes {
  const known = notes.get(runner) ?? { hasWritten: false, written: [] };
  notes.set(runner, known);
  return known;
}

const WRITES =
  /^\s*(insert|update|delete|merge)\b|^\s*with\b[\s\S]*\b(insert\s+into|update\s+[\w."]+|delete\s+from)\b/i;

/** Does this statement change rows? One that reads `for update` does not. */
export const isWrite = (sql: string): boolean => WRITES.test(sql.replace(/\bfor\s+(no\s+key\s+)?update\b/gi, ''));

/** Hears of every row that is written through an entity. */
@EventSubscriber()
export class InsertNotes implements EntitySubscriberInterface<object> {
  afterInsert({ entity, metadata, queryRunner }: InsertEvent<object>): void {
    if (typeof metadata.target === 'function')
      notesOf(queryRunner).written.push({ entity: metadata.target, row: entity });
  }
}

/** Rows that a transaction changed by a statement of its own: they are noted when it is about to be committed. */
export function noteWritten(
  tx: { readonly queryRunner?: QueryRunner | undefined },
  entity: ClassValue,
  rows: readonly object[],
): void {
  if (!tx.queryRunner) return;
  const { written } = notesOf(tx.queryRunner);
  for (const row of rows) written.push({ entity, row });
}
