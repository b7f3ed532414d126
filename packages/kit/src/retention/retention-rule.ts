import type { Bilingual } from '../module/define-module';
import type { SourceMark } from '../terms/calendar-data';
import type { TermLength } from '../terms/term-definition';

/** What starts the clock of keeping a record. */
export type RetentionStart = 'CREATION' | 'LAST_CHANGE' | 'CLOSING' | 'YOUNGEST_CHILD_OF_AGE';

/**
 * What a municipality may make of the length. FIXED: nothing. LONGER: the law sets a least term, so longer only. FREE:
 * the law sets none, so the municipality's own selection list does.
 */
export type RetentionFreedom = 'FIXED' | 'LONGER' | 'FREE';

/** Rows of another table that belong to a record and go just before it. */
export interface RetentionChild {
  /** Of the module itself or of one it requires, with a municipality: `core.term`. */
  readonly table: string;
  /** Which of its rows, as SQL over the aliases `child` and `row`: `child.subject_id = row.id`. */
  readonly where: string;
}

/** Destruction before the time, because the resident asks (vernietigingsverzoek). */
export interface RetentionRequest {
  readonly article: string;
  /** Youngest age at which somebody may ask, in years. */
  readonly minimumAge: number;
  /** How long the municipality has, from receipt. */
  readonly within: TermLength;
  /** The moment a record was put on file, as SQL over `row`: what came after the request stays. */
  readonly recordedAt: string;
}

/** How long a kind of record is kept (bewaartermijn), and how it goes. Data: the engine of core does the work. */
export interface RetentionRule {
  /** Module and record: `wmo.support-request`. */
  readonly code: string;
  readonly title: Bilingual;
  /** Code of the law: `WMO`; for core one of {@link GENERAL_LAWS}. */
  readonly law: string;
  readonly article: string;
  /** Where it was read, and how sure that is. */
  readonly source: string;
  readonly mark?: SourceMark;
  readonly starts: RetentionStart;
  /**
   * How long it is kept from then, in days, weeks, months or years: its last day is still kept. Null when it goes on the
   * day of the start itself.
   */
  readonly length: TermLength | null;
  readonly mayBeSet: RetentionFreedom;
  /**
   * Table with a municipality and an id: `wmo.support_request`. Its migration calls `kit.allow_destruction`. One of core
   * only where `startsOn` says `row.law_code = '...'` of this law.
   */
  readonly table: string;
  /** The day the clock starts, as SQL over the alias `row`; null while it has not started, and then nothing goes. */
  readonly startsOn: string;
  /** The resident the record is about, as SQL over the alias `row`; null when it is about nobody in particular. */
  readonly residentId: string | null;
  /** In order: children of children before their parents. */
  readonly children: readonly RetentionChild[];
  /** May a resident ask for destruction before the time? Null when the law gives no such right. */
  readonly onRequest: RetentionRequest | null;
}

/** Laws that rules of core rest on; they belong to no module. */
export const GENERAL_LAWS: readonly string[] = ['ARCHIEFWET', 'AVG', 'AWB'];
