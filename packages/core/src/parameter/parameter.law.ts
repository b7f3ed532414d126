import { addDays, type Parameter, parameterProblems, type SourceMark } from '@eenplan/kit';

/** A value of a series for a period, as it is stored and compared. */
export interface DatedValue {
  /** Exact: whole cents for money, otherwise digits with a point. */
  readonly value: string;
  /** First day, inclusive. */
  readonly validFrom: string;
  /** Last day, inclusive; null while no end is known. */
  readonly validUntil: string | null;
  readonly source: string;
  readonly mark: SourceMark | null;
}

/** A value that somebody gives. Without a last day it ends the day before the next one begins. */
export interface GivenValue extends Omit<DatedValue, 'validUntil'> {
  readonly validUntil: string | null | undefined;
  /** Its place in the file. */
  readonly path: readonly string[];
}

/** A value of the series as it will be. */
export interface PlacedValue extends DatedValue {
  /** Its place in the file; null for one that stood there. */
  readonly path: readonly string[] | null;
}

/** Two values that cannot stand beside each other, with the place to name. */
export interface Misplaced {
  readonly code: 'PARAMETER_OVERLAP' | 'PARAMETER_GAP';
  readonly path: readonly string[];
}

/** Rule M7: a unit that begins with EUR_CENTS is money. */
export const isMoney = (unit: string): boolean => unit.startsWith('EUR_CENTS');

const EXACT = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** Rule M7: the exact text of a value of that unit; the code of the refusal when it is none. Money has no fractions. */
export function exactText(
  unit: string,
  value: number | string,
): { readonly text: string } | { readonly code: 'PARAMETER_NOT_WHOLE_CENTS' | 'PARAMETER_VALUE_INVALID' } {
  const text = String(value);
  const isExact = EXACT.test(text) && text.length <= 40;
  if (isMoney(unit)) {
    const isWhole = isExact && !text.includes('.') && Number.isSafeInteger(Number(text));
    return isWhole ? { text: text === '-0' ? '0' : text } : { code: 'PARAMETER_NOT_WHOLE_CENTS' };
  }
  return isExact ? { text } : { code: 'PARAMETER_VALUE_INVALID' };
}

/** Rule M7: is it the same value, for the same days, from the same source? */
export const isSame = (left: DatedValue, right: DatedValue): boolean =>
  left.value === right.value &&
  left.validFrom === right.validFrom &&
  left.validUntil === right.validUntil &&
  left.source === right.source &&
  left.mark === right.mark;

/**
 * Rule M7: the series as it will be, by day. A given value takes the place of the one that begins on the same day,
 * and ends one that had no end. Every other meeting of two values is left as it is, for {@link misplacedIn} to refuse.
 */
export function placed(known: readonly DatedValue[], given: readonly GivenValue[]): PlacedValue[] {
  const starts = new Set(given.map(({ validFrom }) => validFrom));
  const kept = known.filter(({ validFrom }) => !starts.has(validFrom));
  const days = [...kept, ...given].map(({ validFrom }) => validFrom).sort();
  const nextAfter = (day: string): string | undefined => days.find((other) => other > day);
  const endOf = ({ validFrom }: { readonly validFrom: string }): string | null => {
    const next = nextAfter(validFrom);
    return next === undefined ? null : addDays(next, -1);
  };
  const standing = kept.map((value) => ({ ...value, validUntil: value.validUntil ?? endOf(value), path: null }));
  const added = given.map(({ validUntil, ...value }) => ({
    ...value,
    validUntil: validUntil === undefined ? endOf(value) : validUntil,
  }));
  return [...standing, ...added].sort((left, right) => (left.validFrom < right.validFrom ? -1 : 1));
}

/** Rule M7: one value on a day, and in a gapless series one on every day. The first pair that breaks it, or null. */
export function misplacedIn(values: readonly PlacedValue[], isGapless: boolean): Misplaced | null {
  for (const [index, value] of values.entries()) {
    const next = values[index + 1];
    const problem =
      next && parameterProblems([value, next].map(asRow), { gaplessKeys: isGapless ? ['series'] : [] })[0];
    if (problem?.code === 'PARAMETER_OVERLAP' || problem?.code === 'PARAMETER_GAP') {
      return { code: problem.code, path: next?.path ?? value.path ?? [] };
    }
  }
  return null;
}

/** The dates alone are judged here: a value and a source were looked at before. */
const asRow = ({ validFrom, validUntil }: PlacedValue): Parameter => ({
  ...{ key: 'series', law: 'series', unit: 'DAYS', value: 0, source: 'series' },
  ...{ validFrom, validUntil },
});
