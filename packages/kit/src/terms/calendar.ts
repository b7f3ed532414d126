import { type CalendarData, type HolidayRule, NATIONAL_CALENDAR_DATA, type SourceMark } from './calendar-data';
import { addDays, assertDay, type IsoDay, weekdayOf, yearOf } from './iso-day';
import { TermError } from './term-error';

/** Why a day is no working day. A holiday in a weekend is named as the holiday. */
export interface NonWorkingDay {
  readonly kind: 'SATURDAY' | 'SUNDAY' | 'HOLIDAY' | 'EQUATED';
  /** The Dutch name, as the resident knows it. Two holidays on one day are joined with "en". */
  readonly name: string;
  readonly article: string;
  /** The decree behind an equated day. */
  readonly source?: string;
  readonly mark?: SourceMark;
}

/** A versioned answer to "is this a working day". Immutable. */
export interface Calendar {
  readonly version: string;
  /** False when the decree for that year is unknown: an equated day may be missing (Atw 3 lid 3). */
  decreeKnown(year: number): boolean;
  /**
   * Null for a working day.
   * @throws TermError INVALID_DATE; CALENDAR_YEAR_UNKNOWN outside the supported years
   */
  whyNot(day: IsoDay): NonWorkingDay | null;
}

/** Easter Sunday of a Gregorian year (anonymous Gregorian computus, Meeus/Jones/Butcher). */
export function easterSunday(year: number): IsoDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const correction = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - correction + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const marchDays = h + l - 7 * m + 22;
  return addDays(`${year}-03-01`, marchDays - 1);
}

function dayOfRule(rule: HolidayRule, year: number): IsoDay {
  if ('daysFromEaster' in rule) return addDays(easterSunday(year), rule.daysFromEaster);
  const day = `${year}-${String(rule.month).padStart(2, '0')}-${String(rule.day).padStart(2, '0')}`;
  return weekdayOf(day) === 0 ? addDays(day, rule.whenSunday ?? 0) : day;
}

function addHoliday(days: Map<IsoDay, NonWorkingDay>, rule: HolidayRule, year: number): void {
  const day = dayOfRule(rule, year);
  const other = days.get(day);
  const name = other ? `${other.name} en ${rule.name}` : rule.name;
  days.set(day, { kind: 'HOLIDAY', name, article: rule.article });
}

function namedDays(data: CalendarData): Map<IsoDay, NonWorkingDay> {
  const days = new Map<IsoDay, NonWorkingDay>();
  for (const { days: equated, source, mark } of data.decrees) {
    for (const day of equated) {
      days.set(day, { kind: 'EQUATED', name: 'gelijkgestelde dag', article: 'Atw 3 lid 3', source, mark });
    }
  }
  for (let year = data.firstYear; year <= data.lastYear; year += 1) {
    for (const rule of data.holidays) addHoliday(days, rule, year);
  }
  return days;
}

const WEEKEND: ReadonlyMap<number, NonWorkingDay> = new Map([
  [0, { kind: 'SUNDAY', name: 'zondag', article: 'Atw 1 lid 1' }],
  [6, { kind: 'SATURDAY', name: 'zaterdag', article: 'Atw 1 lid 1' }],
]);

/** Makes a calendar of its data; the holidays are computed once. */
export function calendarFrom(data: CalendarData): Calendar {
  const named = namedDays(data);
  const decided = new Set(data.decrees.flatMap((decree) => decree.years));
  return {
    version: data.version,
    decreeKnown: (year) => decided.has(year),
    whyNot(day) {
      const year = yearOf(assertDay(day));
      if (year < data.firstYear || year > data.lastYear) {
        const range = `${data.firstYear} to ${data.lastYear}`;
        throw new TermError('CALENDAR_YEAR_UNKNOWN', `${day} is outside calendar ${data.version} (${range})`, 'Atw 3');
      }
      return named.get(day) ?? WEEKEND.get(weekdayOf(day)) ?? null;
    },
  };
}

/** The Dutch calendar of Atw art. 3. */
export const nationalCalendar: Calendar = calendarFrom(NATIONAL_CALENDAR_DATA);

/** Why the day is no working day; null for a working day. Throws as {@link Calendar.whyNot}. */
export function whyNot(day: IsoDay, calendar: Calendar = nationalCalendar): NonWorkingDay | null {
  return calendar.whyNot(day);
}

/** True when the day is no Saturday, Sunday, holiday or equated day. Throws as {@link Calendar.whyNot}. */
export function isWorkingDay(day: IsoDay, calendar: Calendar = nationalCalendar): boolean {
  return calendar.whyNot(day) === null;
}

/**
 * The working day `count` working days after the day (before it when negative). The day itself is not counted and need
 * not be a working day. Count 0 gives the day itself. Throws as {@link Calendar.whyNot}.
 */
export function addWorkingDays(day: IsoDay, count: number, calendar: Calendar = nationalCalendar): IsoDay {
  const step = Math.sign(count);
  let current = day;
  for (let left = Math.abs(count); left > 0;) {
    current = addDays(current, step);
    if (isWorkingDay(current, calendar)) left -= 1;
  }
  return current;
}
