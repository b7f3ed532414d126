import type { WmoExperienceAnswer, WmoExperienceTheme } from './experience.enum';

/** What the survey asks about, each of which the results cover. */
const THEMES: readonly WmoExperienceTheme[] = ['ACCESS', 'QUALITY', 'EFFECT'];

/** One count as it is recorded: how many gave this answer to that question. */
export interface RecordedCount {
  readonly question: string;
  readonly answer: WmoExperienceAnswer;
}

/** Why counts are not taken, and which of them. */
export interface CountRefusal {
  readonly code: 'WMO_EXPERIENCE_QUESTION_UNKNOWN' | 'WMO_EXPERIENCE_ANSWER_TWICE' | 'WMO_EXPERIENCE_THEME_MISSING';
  /** Null for what is missing from the whole. */
  readonly index: number | null;
}

/** Wmo 2015, art. 2.5.1 lid 1: the outcomes are published before 1 July of the year after: the last day for it. */
export const publicationDueOn = (year: number): string => `${year + 1}-06-30`;

/** Wmo 2015, art. 2.5.1 lid 1: published too late, or not published while that day has passed. */
export const isPublishedLate = (year: number, publishedOn: string | null, today: string): boolean =>
  (publishedOn ?? today) > publicationDueOn(year);

/** Wmo 2015, art. 2.5.1: the survey is about a year in which clients had support: from 2015, and one that has begun. */
export const refuseYear = (year: number, today: string): 'WMO_EXPERIENCE_YEAR_OUT_OF_RANGE' | null =>
  year >= 2015 && year <= Number(today.slice(0, 4)) ? null : 'WMO_EXPERIENCE_YEAR_OUT_OF_RANGE';

/** Wmo 2015, art. 2.5.1 lid 1: what was published stands. */
export const refusePublished = (publishedOn: string | null): 'WMO_EXPERIENCE_PUBLISHED' | null =>
  publishedOn === null ? null : 'WMO_EXPERIENCE_PUBLISHED';

/** Wmo 2015, art. 2.5.1 lid 1: it is published after it was recorded, and not on a day to come. */
export const refusePublication = (
  publishedOn: string,
  recordedOn: string,
  today: string,
): 'WMO_EXPERIENCE_DAY_OUT_OF_RANGE' | null =>
  publishedOn >= recordedOn && publishedOn <= today ? null : 'WMO_EXPERIENCE_DAY_OUT_OF_RANGE';

/** Uitvoeringsregeling Wmo 2015, hoofdstuk 5: known questions, each answer once, and every theme. */
export function refuseCounts(
  counts: readonly RecordedCount[],
  themeOf: ReadonlyMap<string, WmoExperienceTheme>,
): CountRefusal | null {
  const unknown = counts.findIndex(({ question }) => !themeOf.has(question));
  if (unknown >= 0) return { code: 'WMO_EXPERIENCE_QUESTION_UNKNOWN', index: unknown };
  const keys = counts.map(({ question, answer }) => `${question} ${answer}`);
  const twice = keys.findIndex((key, index) => keys.indexOf(key) < index);
  if (twice >= 0) return { code: 'WMO_EXPERIENCE_ANSWER_TWICE', index: twice };
  const covered = counts.map(({ question }) => themeOf.get(question));
  const isWhole = THEMES.every((theme) => covered.includes(theme));
  return isWhole ? null : { code: 'WMO_EXPERIENCE_THEME_MISSING', index: null };
}

/** AVG, recital 26: a few among few can be recognised, so a small count is shown to the policy officer alone. */
export const isCountSuppressed = (respondents: number, threshold: number, isPolicyOfficer: boolean): boolean =>
  !isPolicyOfficer && respondents < threshold;
