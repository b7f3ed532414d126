import type { Platform } from '@eenplan/kit';
import type { ImportIds } from './import-ids';
import type { ImportRow, RowProblem } from './import-row';

/** Where rows are put, and what their keys mean. */
export interface Placing {
  readonly platform: Platform;
  readonly municipality: string;
  readonly ids: ImportIds;
  /** Within which the key of a household means something: one file. */
  readonly scope: string;
  /** A number that somebody else has: refuse the row, or put the person on file without a number. */
  readonly onBsnTaken: 'REFUSE' | 'LEAVE_OUT';
}

/** A row on its way in. */
export interface Candidate {
  /** Its place in the batch. */
  readonly index: number;
  readonly row: ImportRow;
  /** The id it gets when it is put on file. */
  readonly id: string;
  readonly bsnLookup: string | null;
}

/** What came of a row. */
export type Placed =
  | { readonly outcome: 'LOADED' | 'ALREADY_THERE'; readonly residentId: string }
  | { readonly outcome: 'REFUSED'; readonly problems: readonly RowProblem[] };
