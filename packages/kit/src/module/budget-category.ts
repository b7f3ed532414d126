import type { Bilingual } from './define-module';

/**
 * What a budget pays for under a law: one line of the budget of a municipality may pay for it. Data: core compares what
 * runs with that line, whatever law owns the category. Which products count to it is the municipality's own to say.
 */
export interface BudgetCategory {
  /** Starts with the prefix of the module: `WMO_WHEELCHAIRS`; unique in the installation. */
  readonly code: string;
  readonly title: Bilingual;
  /** Code of the law of the module that its costs are made under. */
  readonly law: string;
  /** Codes of the task fields that its costs are usually booked on: `6.6`. */
  readonly taskFields: readonly string[];
  /** Where it comes from; `[derived]` or `[memory]` marks what no source says so. */
  readonly source: string;
}
