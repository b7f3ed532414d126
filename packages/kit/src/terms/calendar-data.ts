import type { IsoDay } from './iso-day';

/** How sure a row is: `memory` = not read in a source, `derived` = computed by us. No mark = read in its source. */
export type SourceMark = 'memory' | 'derived';

/** A holiday of every year: on a fixed day, or a number of days from Easter Sunday. */
export type HolidayRule =
  | {
      readonly name: string;
      readonly article: string;
      readonly month: number;
      readonly day: number;
      /** Days to move when the day is a Sunday (King's Day: -1). */
      readonly whenSunday?: number;
    }
  | { readonly name: string; readonly article: string; readonly daysFromEaster: number };

/** A royal decree (koninklijk besluit) that equates days with a holiday, Algemene termijnenwet (Atw) art. 3 lid 3. */
export interface EquatingDecree {
  /** Where it was read; a law-facts key, a Staatscourant number or a page. */
  readonly source: string;
  readonly mark?: SourceMark;
  /** The years it decides completely. Empty when only single days of it are known. */
  readonly years: readonly number[];
  readonly days: readonly IsoDay[];
}

/** All data behind a calendar. A change of any row needs a new version. */
export interface CalendarData {
  /** Stored with every computed date, so that a later recomputation can be explained. */
  readonly version: string;
  /** First and last supported year, both inclusive. */
  readonly firstYear: number;
  readonly lastYear: number;
  readonly holidays: readonly HolidayRule[];
  readonly decrees: readonly EquatingDecree[];
}

const ATW_3_1 = 'Atw 3 lid 1';

const HOLIDAYS: readonly HolidayRule[] = [
  { name: 'Nieuwjaarsdag', article: ATW_3_1, month: 1, day: 1 },
  { name: 'Goede Vrijdag', article: 'Atw 3 lid 2', daysFromEaster: -2 },
  { name: 'Tweede Paasdag', article: ATW_3_1, daysFromEaster: 1 },
  { name: 'Koningsdag', article: ATW_3_1, month: 4, day: 27, whenSunday: -1 },
  { name: 'Bevrijdingsdag', article: ATW_3_1, month: 5, day: 5 },
  { name: 'Hemelvaartsdag', article: ATW_3_1, daysFromEaster: 39 },
  { name: 'Tweede Pinksterdag', article: ATW_3_1, daysFromEaster: 50 },
  { name: 'Eerste Kerstdag', article: ATW_3_1, month: 12, day: 25 },
  { name: 'Tweede Kerstdag', article: ATW_3_1, month: 12, day: 26 },
];

const DECREES: readonly EquatingDecree[] = [
  {
    source: 'Besluit of 17 June 2013 nr. 13.001210 (title quoted in uitvaart.nl 44571)',
    years: [2015, 2016],
    days: ['2015-01-02', '2015-05-04', '2015-05-15', '2016-05-06'],
  },
  {
    source: 'Besluit of 31 October 2016, Stcrt. 2016, 58653 (days listed in uitvaart.nl 50535)',
    years: [2017, 2018, 2019],
    days: ['2017-04-28', '2017-05-26', '2018-05-11', '2018-12-24', '2018-12-31', '2019-05-31', '2019-12-27'],
  },
  {
    // The decree itself was not found: it may hold more days than the Friday after Ascension, so no year is decided.
    source: 'law-facts 1.0: the Friday after Ascension is in practice always equated',
    mark: 'memory',
    years: [],
    days: ['2020-05-22', '2021-05-14', '2022-05-27'],
  },
  {
    source: 'Besluit gelijkstelling 2023 to 2025 (title quoted in sterfgeval.nl 70745)',
    years: [2023, 2024, 2025],
    days: ['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30'],
  },
  {
    source: 'Besluit of 1 July 2025 nr. 2025001422, Stcrt. 2025, 24713, BWBR0051300',
    years: [2026, 2027, 2028],
    days: ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
  },
];

/** The national calendar of Atw art. 3, 2015 to 2035. From 2029 no decree exists yet: no equated day is guessed. */
export const NATIONAL_CALENDAR_DATA: CalendarData = {
  version: 'nl-2026.1',
  firstYear: 2015,
  lastYear: 2035,
  holidays: HOLIDAYS,
  decrees: DECREES,
};
