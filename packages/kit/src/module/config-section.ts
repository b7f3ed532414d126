import type { ZodType } from 'zod';
import type { Transaction } from '../data/door';
import type { Caller } from '../request/caller';
import type { Platform } from '../request/platform';

/** What a section works with while a configuration is applied: one transaction for the whole file. */
export interface ConfigWork {
  readonly tx: Transaction;
  /** An administrator of the municipality that is configured. */
  readonly caller: Caller;
  readonly platform: Platform;
  /** First day of what is configured (inclusive), for sections whose entries have no days of their own. */
  readonly fromOn: string;
}

/** A part of a municipality's configuration file, owned by a module. */
export interface ConfigSection<T = unknown> {
  /** Its top-level key in the file. */
  readonly key: string;
  /** What it may hold; unknown keys are refused. */
  readonly schema: ZodType<T>;
  /**
   * Applies the section and tells in words what changed, a line each; nothing changed is no line. Applying the same
   * file twice changes nothing the second time. Throws a `Refusal` (path within the section) to refuse the whole file.
   * A preview is an application that is rolled back.
   */
  apply(work: ConfigWork, value: T): Promise<string[]>;
}

/** Declares a section; exists for its types. */
export const defineConfigSection = <T>(section: ConfigSection<T>): ConfigSection => section;
