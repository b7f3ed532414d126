import type { Bilingual } from '../module/define-module';
import type { SourceMark } from '../terms/calendar-data';
import type { TermLength } from '../terms/term-definition';

/** What starts the clock of keeping a record. */
export type RetentionStart = 'CREATION' | 'LAST_CHANGE' | 'CLOSING' | 'YOUNGEST_CHILD_OF_AGE';

/** How long a kind of record is kept (bewaartermijn), and how it goes. Data: the engine of core does the work. */
export interface RetentionRule {
  /** Module and record: `wmo.support-request`. */
  readonly code: string;
  readonly title: Bilingual;
  /** Code of the law: `WMO`. */
  readonly law: string;
  readonly article: string;
  /** Where it was read, and how sure that is. */
  readonly source: string;
  readonly mark?: SourceMark;
  readonly starts: RetentionStart;
  /** How long it is kept from then; null when it goes on the day itself. */
  readonly length: TermLength | null;
  /** Table with a municipality and an id: `wmo.support_request`. */
  readonly table: string;
  /** The day the clock starts, as SQL over the alias `row`; null while it has not started, and then nothing goes. */
  readonly startsOn: string;
  /** The resident the record is about, as SQL over the alias `row`; null when it is about nobody in particular. */
  readonly residentId: string | null;
  /** Rows of other tables that go first, children of children before their parents: SQL over `row`, `:id` is the record. */
  readonly children: readonly { readonly table: string; readonly where: string }[];
  /** May a resident ask for destruction before the time (vernietigingsverzoek), and by which article? */
  readonly onRequest: { readonly article: string; readonly minimumAge: number } | null;
}
