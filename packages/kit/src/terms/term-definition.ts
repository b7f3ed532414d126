import { addWorkingDays, type Calendar } from './calendar';
import { addDays, addMonths, type IsoDay } from './iso-day';
import { TermError } from './term-error';

/** Units of a term. HOURS is rounded up to whole days: the engine knows days, the hour is the caller's. */
export type TermUnit = 'HOURS' | 'DAYS' | 'WORKING_DAYS' | 'WEEKS' | 'MONTHS' | 'YEARS';

/** A length such as 8 weeks; count is a whole number of at least 1. */
export interface TermLength {
  readonly count: number;
  readonly unit: TermUnit;
}

/**
 * MAXIMUM: must be done on or before the due day (beslistermijn). WINDOW: someone may act up to and including the due
 * day (bezwaartermijn). MINIMUM: may not be done before the due day (zoektermijn). TIME_TO_LIVE: a record may exist up
 * to and including the due day (bewaartermijn).
 */
export type TermKind = 'MAXIMUM' | 'WINDOW' | 'MINIMUM' | 'TIME_TO_LIVE';

/** Who set the term: a wet, an algemene maatregel van bestuur, a gemeentelijke verordening, or an agreement. */
export type TermSource = 'ACT' | 'ORDER_IN_COUNCIL' | 'MUNICIPALITY' | 'AGREEMENT';

/** How a law states one of its clocks. Data: no function, no date. */
export interface TermDefinition {
  /** Stable id, for example `pw.decision`. */
  readonly ruleId: string;
  /** The article that sets the term, for example `Awb 4:13`. */
  readonly article: string;
  readonly kind: TermKind;
  readonly length: TermLength;
  readonly setBy: TermSource;
  /** BACKWARD counts back from the event (terugrekening, Atw 1 lid 2). Default FORWARD. */
  readonly counted?: 'FORWARD' | 'BACKWARD';
  /**
   * Whether Atw 1 and 2 apply. Default: only for a term of an act or an order in council (Atw 1, 5). True extends a
   * municipal term whose verordening says so; false disapplies the Atw where the law says so. Atw 4 always wins.
   */
  readonly extendsToWorkingDay?: boolean;
  /** True when Awb 4:15 (or 7:10 lid 2) can suspend it: only terms for giving a decision. Default false. */
  readonly suspendable?: boolean;
  /** True only for the default term of Awb 4:13: a notice of Awb 4:14 lid 3 moves it. Default false (4:14 lid 1). */
  readonly laterDateMoves?: boolean;
  /** The most a municipality may choose; default the length of the definition itself. */
  readonly statutoryMaximum?: { readonly length: TermLength; readonly article: string };
  /** Adjournment (verdaging), when the law allows it: the most per time, and how many times (default once). */
  readonly prolongation?: { readonly maximum: TermLength; readonly article: string; readonly times?: number };
}

const FACTOR: Record<TermUnit, { readonly base: string; readonly size: number }> = {
  HOURS: { base: 'HOURS', size: 1 },
  DAYS: { base: 'HOURS', size: 24 },
  WEEKS: { base: 'HOURS', size: 168 },
  WORKING_DAYS: { base: 'WORKING_DAYS', size: 1 },
  MONTHS: { base: 'MONTHS', size: 1 },
  YEARS: { base: 'MONTHS', size: 12 },
};

/**
 * Refuses a length that is no whole number of at least 1.
 * @throws TermError INVALID_LENGTH
 */
export function assertLength(length: TermLength): void {
  if (!Number.isSafeInteger(length.count) || length.count < 1) {
    throw new TermError('INVALID_LENGTH', `A term is a whole number of at least 1: ${length.count} ${length.unit}`);
  }
}

/**
 * Negative when `one` is shorter, 0 when equal, positive when longer.
 * @throws TermError TERM_LENGTHS_NOT_COMPARABLE when the answer depends on the date (a month against four weeks)
 */
export function compareLengths(one: TermLength, other: TermLength): number {
  const [left, right] = [FACTOR[one.unit], FACTOR[other.unit]];
  if (left.base !== right.base) {
    throw new TermError('TERM_LENGTHS_NOT_COMPARABLE', `${one.unit} cannot be compared with ${other.unit}`);
  }
  return one.count * left.size - other.count * right.size;
}

/** The day a length ends when counted from the day (exclusive), forward (+1) or backward (-1); no Atw, no suspension. */
export function addLength(day: IsoDay, length: TermLength, calendar: Calendar, sign: 1 | -1 = 1): IsoDay {
  const count = length.count * sign;
  switch (length.unit) {
    case 'HOURS':
      return addDays(day, Math.ceil(length.count / 24) * sign);
    case 'DAYS':
      return addDays(day, count);
    case 'WEEKS':
      return addDays(day, count * 7);
    case 'WORKING_DAYS':
      return addWorkingDays(day, count, calendar);
    case 'MONTHS':
      return addMonths(day, count);
    case 'YEARS':
      return addMonths(day, count * 12);
  }
}
