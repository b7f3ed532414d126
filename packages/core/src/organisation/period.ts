/** Days between which something holds: from inclusive, until exclusive, null without an end. */
export interface Period {
  readonly fromOn: string;
  readonly untilOn: string | null;
}

/** Later than every day. */
const NEVER = '9999-99-99';

/** The end as a text that compares. */
export const endOf = ({ untilOn }: Period): string => untilOn ?? NEVER;

/** Does it end before it has begun? */
export const isEmpty = (period: Period): boolean => endOf(period) <= period.fromOn;

/** Is there a day on which both hold? */
export const overlap = (left: Period, right: Period): boolean =>
  left.fromOn < endOf(right) && right.fromOn < endOf(left);

/** Does the part hold on no day on which the whole does not? */
export const isWithin = (part: Period, whole: Period): boolean =>
  part.fromOn >= whole.fromOn && endOf(part) <= endOf(whole);

/** The latest of these days. */
export const latest = (first: string, ...others: readonly string[]): string =>
  others.reduce((left, right) => (left > right ? left : right), first);

/** The end that comes first; null when there is none. */
export function firstEnd(...periods: readonly Period[]): string | null {
  const end = periods.map(endOf).sort()[0] ?? NEVER;
  return end === NEVER ? null : end;
}
