/** What runs under a category in a year: cents times days per day, week and month, and cents of everything else. */
export interface RunningCents {
  readonly dayCents: number;
  readonly weekCents: number;
  readonly monthCents: number;
  readonly wholeCents: number;
}

/** Days of a year: 365, or 366. */
export const daysIn = (year: number): number => ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 366 : 365);

/**
 * Rule R75: what is committed in a year, in whole cents. What is given per week costs a seventh of it on each day, and what
 * is given per month a twelfth of the year for as many days as a month has on average in it [derived].
 */
export function committedInCents({ dayCents, weekCents, monthCents, wholeCents }: RunningCents, year: number): number {
  const cents = Math.round(dayCents + weekCents / 7 + (monthCents * 12) / daysIn(year) + wholeCents);
  return Math.min(cents, Number.MAX_SAFE_INTEGER);
}

/** Rule R75: is more committed than the line has? Of a line that is pro memorie nobody knows. */
export const isExceeded = (committed: number, amount: number | null): boolean => amount !== null && committed > amount;

/** Rule R75: is more committed than the share of the line that the municipality warns above? */
export const isAlert = (committed: number, amount: number | null, alertAtPercent: number): boolean =>
  amount !== null && committed * 100 > amount * alertAtPercent;

/** Rule R75: what the line has left, in cents; negative above it. */
export const leftOf = (committed: number, amount: number | null): number | null =>
  amount === null ? null : amount - committed;

/** The day of which the settings hold for a year: today, or its last day when it is over. */
export const settingsDayOf = (year: number, today: string): string => {
  const last = `${year}-12-31`;
  return today < last ? today : last;
};
