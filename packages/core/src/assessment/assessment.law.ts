import { birthdayOf, daysBetween, type Instrument, type InstrumentJudge, type InstrumentVersion } from '@eenplan/kit';

/** What is said of one domain. */
export interface ScoreWords {
  readonly domain: string;
  readonly level: number;
  readonly reason?: string | null | undefined;
  readonly wish?: string | null | undefined;
}

/** What is wrong with a score: which one, and in which field. */
export interface ScoreMistake {
  readonly code:
    | 'ASSESSMENT_DOMAIN_UNKNOWN'
    | 'ASSESSMENT_LEVEL_UNKNOWN'
    | 'ASSESSMENT_DOMAIN_TWICE'
    | 'ASSESSMENT_DOMAIN_WITHOUT_REASON'
    | 'ASSESSMENT_DOMAIN_WITHOUT_OWN_REASON'
    | 'ASSESSMENT_WISH_NOT_ASKED';
  readonly index: number;
  readonly field: keyof ScoreWords;
}

/** A reason without what does not make it another one: capitals, spaces and signs. */
const plain = (reason: string | null | undefined): string =>
  (reason ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

type Asking = Pick<Instrument, 'needsReason' | 'asksWish'>;

function mistakeIn(
  { needsReason, asksWish }: Asking,
  { domains, levels }: Pick<InstrumentVersion, 'domains' | 'levels'>,
  score: ScoreWords,
  before: readonly ScoreWords[],
): Omit<ScoreMistake, 'index'> | null {
  const { domain, level, reason, wish } = score;
  if (!domains.some(({ code }) => code === domain)) return { code: 'ASSESSMENT_DOMAIN_UNKNOWN', field: 'domain' };
  if (before.some((other) => other.domain === domain)) return { code: 'ASSESSMENT_DOMAIN_TWICE', field: 'domain' };
  if (!levels.some((each) => each.level === level)) return { code: 'ASSESSMENT_LEVEL_UNKNOWN', field: 'level' };
  if (!asksWish && (wish ?? null) !== null) return { code: 'ASSESSMENT_WISH_NOT_ASKED', field: 'wish' };
  if (!needsReason) return null;
  if (plain(reason) === '') return { code: 'ASSESSMENT_DOMAIN_WITHOUT_REASON', field: 'reason' };
  const isRepeated = before.some((other) => plain(other.reason) === plain(reason));
  return isRepeated ? { code: 'ASSESSMENT_DOMAIN_WITHOUT_OWN_REASON', field: 'reason' } : null;
}

/**
 * AVG, art. 5 lid 1 (c): a domain is looked at because the question needs it, and for each it is said why. One reason
 * for several domains is a reason for none of them. The first mistake; null when there is none.
 */
export function wrongScore(
  instrument: Asking,
  version: Pick<InstrumentVersion, 'domains' | 'levels'>,
  scores: readonly ScoreWords[],
): ScoreMistake | null {
  for (const [index, score] of scores.entries()) {
    const mistake = mistakeIn(instrument, version, score, scores.slice(0, index));
    if (mistake) return { ...mistake, index };
  }
  return null;
}

/** AVG, art. 5 lid 1 (c): are these more domains on one day than the version takes? */
export const tooMany = (
  { domains, mostDomains }: Pick<InstrumentVersion, 'domains' | 'mostDomains'>,
  onThatDay: readonly string[],
): boolean => new Set(onThatDay).size > (mostDomains ?? domains.length);

/** Rule S030: whose judgement an instrument takes; a resident who writes it down, writes down the own. */
export function refuseJudge(
  { judges }: Pick<Instrument, 'judges'>,
  judgedBy: InstrumentJudge,
  isResident: boolean,
): 'ASSESSMENT_JUDGE_NOT_TAKEN' | 'ASSESSMENT_JUDGE_IS_RESIDENT' | null {
  if (isResident && judgedBy !== 'RESIDENT') return 'ASSESSMENT_JUDGE_IS_RESIDENT';
  return judges.includes(judgedBy) ? null : 'ASSESSMENT_JUDGE_NOT_TAKEN';
}

/** What is wrong with the days, and in which field. */
export interface DayMistake {
  readonly code:
    | 'ASSESSMENT_IN_FUTURE'
    | 'ASSESSMENT_INFORMATION_MISSING'
    | 'ASSESSMENT_INFORMATION_LATER'
    | 'ASSESSMENT_INFORMATION_TOO_OLD';
  readonly field: 'heldOn' | 'informationFromOn';
}

/**
 * Rule S031: the matrix tells of now, so what is older than its days (30, that day included) is left out. Every
 * assessment is of a day that has come and rests on what was known then.
 */
export function wrongDay(
  { informationDays }: Pick<Instrument, 'informationDays'>,
  { heldOn, informationFromOn }: { readonly heldOn: string; readonly informationFromOn?: string | null | undefined },
  today: string,
): DayMistake | null {
  if (heldOn > today) return { code: 'ASSESSMENT_IN_FUTURE', field: 'heldOn' };
  const field = 'informationFromOn';
  if (typeof informationFromOn !== 'string')
    return informationDays === null ? null : { code: 'ASSESSMENT_INFORMATION_MISSING', field };
  if (informationFromOn > heldOn) return { code: 'ASSESSMENT_INFORMATION_LATER', field };
  const isOld = informationDays !== null && daysBetween(informationFromOn, heldOn) > informationDays;
  return isOld ? { code: 'ASSESSMENT_INFORMATION_TOO_OLD', field } : null;
}

/**
 * Rule S031: the matrix is for adults. Of a partial birth date the last possible day counts, so that nobody is too early
 * held to be old enough.
 */
export function refuseAge(
  { minimumAge }: Pick<Instrument, 'minimumAge'>,
  birthDate: string | null,
  heldOn: string,
): 'ASSESSMENT_AGE_UNKNOWN' | 'ASSESSMENT_UNDER_AGE' | null {
  if (minimumAge === null) return null;
  if (birthDate === null) return 'ASSESSMENT_AGE_UNKNOWN';
  return heldOn < birthdayOf(birthDate, minimumAge) ? 'ASSESSMENT_UNDER_AGE' : null;
}
