import { isSmall } from '@eenplan/core';

/** A period of figures: from inclusive, until exclusive. */
export interface IndicatorPeriod {
  readonly fromOn: string;
  readonly untilOn: string;
}

/** The first year of the law. */
const FIRST_YEAR = 2015;

const firstOfMonth = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}-01`;

/** A year, or a quarter of it. */
export const periodOf = (year: number, quarter: number | null): IndicatorPeriod => {
  if (quarter === null) return { fromOn: firstOfMonth(year, 1), untilOn: firstOfMonth(year + 1, 1) };
  const next = quarter === 4 ? firstOfMonth(year + 1, 1) : firstOfMonth(year, quarter * 3 + 1);
  return { fromOn: firstOfMonth(year, quarter * 3 - 2), untilOn: next };
};

/** AVG, recital 26: figures of a period that is over, so that what one day adds is not told by asking again. */
export const refusePeriod = (
  { fromOn, untilOn }: IndicatorPeriod,
  today: string,
): 'WMO_INDICATOR_PERIOD_OUT_OF_RANGE' | null =>
  Number(fromOn.slice(0, 4)) >= FIRST_YEAR && untilOn <= today ? null : 'WMO_INDICATOR_PERIOD_OUT_OF_RANGE';

/** Which of the parts of a total are left out, and whether the total is. */
export interface Suppression {
  readonly parts: readonly boolean[];
  readonly total: boolean;
}

/**
 * AVG, recital 26: a small count is left out. Where one part alone is, the total less the others would tell it, so the
 * smallest of the others goes too; where there is no other, the total goes.
 */
export function suppressed(parts: readonly number[], total: number, shownFrom: number): Suppression {
  const hidden = parts.map((count) => isSmall(count, shownFrom));
  if (isSmall(total, shownFrom)) return { parts: parts.map((count) => count > 0), total: true };
  if (hidden.filter(Boolean).length !== 1) return { parts: hidden, total: false };
  const shown = parts.filter((count, index) => count > 0 && !hidden[index]);
  if (shown.length === 0) return { parts: hidden, total: true };
  const next = parts.findIndex((count, index) => !hidden[index] && count === Math.min(...shown));
  return { parts: hidden.map((each, index) => each || index === next), total: false };
}

/** AVG, recital 26: to the nearest step, so that periods cannot be subtracted from one another to find somebody. */
export const rounded = (count: number, step: number): number => Math.round(count / step) * step;

/** The middle one, or the mean of the two in the middle; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** A share in whole percent; null where it would tell of a few: of the whole, of the part or of the rest. */
export const shareOf = (part: number, whole: number, shownFrom: number): number | null =>
  whole === 0 || [whole, part, whole - part].some((count) => isSmall(count, shownFrom))
    ? null
    : Math.round((part / whole) * 100);

/** Per 10,000 residents, to one decimal. */
export const perTenThousand = (count: number, residents: number): number =>
  Math.round((count / residents) * 100_000) / 10;
