import { calendarFrom, type EquatingDecree, isDay, isWorkingDay, NATIONAL_CALENDAR_DATA } from '@eenplan/kit';

/** Weekends and the holidays of the law itself, without any decree. */
const withoutDecrees = calendarFrom({ ...NATIONAL_CALENDAR_DATA, decrees: [] });

/** The years of a calendar, both inclusive. */
export interface CalendarYears {
  readonly firstYear: number;
  readonly lastYear: number;
}

/** Something that a decree cannot hold, with its place. */
export interface DecreeProblem {
  readonly code:
    | 'CALENDAR_DAY_INVALID'
    | 'CALENDAR_DAY_OUTSIDE'
    | 'CALENDAR_DAY_CLOSED'
    | 'CALENDAR_DAY_TWICE'
    | 'CALENDAR_WITHOUT_SOURCE';
  readonly path: readonly string[];
}

/** Atw 3 lid 3: every day that the decrees equate with a holiday, sorted. */
export const equatedDays = (decrees: readonly EquatingDecree[]): string[] => decrees.flatMap(({ days }) => days).sort();

/** Atw 3 lid 3: the first thing that a list of decrees cannot hold, or null. */
export function decreeProblem(decrees: readonly EquatingDecree[], years: CalendarYears): DecreeProblem | null {
  const isOutside = (year: number): boolean => year < years.firstYear || year > years.lastYear;
  const seen = new Set<string>();
  for (const [index, decree] of decrees.entries()) {
    const at = (...path: string[]): string[] => [String(index), ...path];
    if (decree.source.trim() === '') return { code: 'CALENDAR_WITHOUT_SOURCE', path: at() };
    const outside = decree.years.findIndex(isOutside);
    if (outside >= 0) return { code: 'CALENDAR_DAY_OUTSIDE', path: at('years', String(outside)) };
    for (const [place, day] of decree.days.entries()) {
      const path = at('days', String(place));
      if (!isDay(day)) return { code: 'CALENDAR_DAY_INVALID', path };
      if (isOutside(Number(day.slice(0, 4)))) return { code: 'CALENDAR_DAY_OUTSIDE', path };
      // Atw 1 and 3 lid 1 and 2 close it already: a decree never names it, so it is a slip for another day.
      if (!isWorkingDay(day, withoutDecrees)) return { code: 'CALENDAR_DAY_CLOSED', path };
      if (seen.has(day)) return { code: 'CALENDAR_DAY_TWICE', path };
      seen.add(day);
    }
  }
  return null;
}

/** Atw 3 lid 3: the days that the one list equates and the other does not. */
export function leftOut(before: readonly EquatingDecree[], after: readonly EquatingDecree[]): string[] {
  const kept = new Set(equatedDays(after));
  return equatedDays(before).filter((day) => !kept.has(day));
}

/** Atw 3 lid 3: does the one list hold every day and decide every year of the other? */
export function covers(decrees: readonly EquatingDecree[], others: readonly EquatingDecree[]): boolean {
  const decided = new Set(decrees.flatMap((decree) => decree.years));
  return leftOut(others, decrees).length === 0 && others.every(({ years }) => years.every((year) => decided.has(year)));
}
