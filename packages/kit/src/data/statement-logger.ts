import type { Logger, QueryRunner } from 'typeorm';
import { isWrite, notesOf } from '../trail/transaction-notes';

/** Hears the text of a statement. Values are never passed: they may be personal data. */
export type StatementListener = (sql: string) => void;

/** TypeORM's logger as a listener; it writes nothing itself, so that no value can reach a log. */
export class StatementLogger implements Logger {
  constructor(private readonly listener: StatementListener = () => undefined) {}

  logQuery(query: string, _values?: unknown[], runner?: QueryRunner): void {
    if (runner && isWrite(query)) notesOf(runner).hasWritten = true;
    this.listener(query);
  }
  logQueryError(): void {
    // The error itself is thrown to the caller; TypeORM's line would hold the values.
  }
  logQuerySlow(): void {
    // Slow statements are seen in the database's own statistics.
  }
  logSchemaBuild(): void {
    // Schemas are never built from entities.
  }
  logMigration(): void {
    // Migrations report through their own progress.
  }
  log(): void {
    // Nothing else is of use to an operator.
  }
}
