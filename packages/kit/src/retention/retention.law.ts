import { nationalCalendar } from '../terms/calendar';
import { addDays, addMonths, daysBetween, earlierOf, type IsoDay, laterOf } from '../terms/iso-day';
import { evaluateTerm } from '../terms/term';
import { addLength, compareLengths, type TermLength } from '../terms/term-definition';
import { latestDayOf } from '../scalars/partial-date';
import type { RetentionRequest, RetentionRule } from './retention-rule';

/**
 * The first day on which a record goes; Wmo 2015, art. 5.3.4; Jeugdwet, art. 7.3.8. The last day of the term is still
 * kept, so it goes on the day after; without a length it goes on the day of the start.
 */
export const destroyOn = (startsOn: IsoDay, length: TermLength | null): IsoDay =>
  length === null ? startsOn : addDays(addLength(startsOn, length, nationalCalendar), 1);

/**
 * The latest start of which the records go on or before that day; Wmo 2015, art. 5.3.4. It lets the database look for a
 * start instead of counting for every row: `startsOn <= lastStartGone(on)` is `destroyOn(startsOn) <= on`.
 */
export function lastStartGone(on: IsoDay, length: TermLength | null): IsoDay {
  if (length === null) return on;
  // Months differ in length, so counting back may miss by a few days.
  // Later starts are kept longer than days can be written.
  const latest = addLength(LAST_DAY, length, nationalCalendar, -1);
  const back = addLength(on, length, nationalCalendar, -1);
  let day = earlierOf(addDays(back, Math.min(4, daysBetween(back, on))), latest);
  while (addLength(day, length, nationalCalendar) >= on) day = addDays(day, -1);
  return day;
}

/** The last day that can be written. */
const LAST_DAY = '9999-12-31';

/**
 * The day somebody reaches an age for certain; BW 1:233. Of a partial birth date the latest possible day counts. Who was
 * born on 29 February gets a year older on 1 March when there is no such day [memory].
 */
export function birthdayOf(birthDate: string, years: number): IsoDay {
  const born = latestDayOf(birthDate);
  return laterOf(addMonths(born, years * 12), addDays(addMonths(addDays(born, -1), years * 12), 1));
}

/**
 * The day the youngest child is of age (18); Wmo 2015, art. 5.3.4 for Veilig Thuis. Null when there is no child, or when
 * of one no birth date is known: then nobody can say that all are of age.
 */
export function youngestChildOfAge(birthDates: readonly (string | null)[]): IsoDay | null {
  const known = birthDates.filter((birthDate) => birthDate !== null);
  if (known.length === 0 || known.length < birthDates.length) return null;
  return known.map((birthDate) => birthdayOf(birthDate, AGE_OF_MAJORITY)).reduce(laterOf);
}

/** Of age (meerderjarig): BW 1:233. */
export const AGE_OF_MAJORITY = 18;

/** The last day to decide on and carry out a request, inclusive; Wmo 2015, art. 5.3.5: three months; Atw, art. 1. */
export const destructionDueOn = (request: Omit<RetentionRequest, 'recordedAt'>, receivedOn: IsoDay): IsoDay =>
  evaluateTerm({
    definition: {
      ruleId: 'core.destruction-on-request',
      article: request.article,
      kind: 'MAXIMUM',
      length: request.within,
      setBy: 'ACT',
    },
    trigger: receivedOn,
    on: receivedOn,
  }).dueOn;

/** Why a request for destruction is not granted. */
export type DestructionBar = 'UNDER_AGE' | 'ANOTHERS_INTEREST' | 'LAW_OPPOSES' | 'LEGAL_HOLD';

/** What decides about a request. */
export interface DestructionFacts {
  /** May be partial; null when it is not known. */
  readonly birthDate: string | null;
  /** The day of the request: the age on that day counts. */
  readonly requestedOn: IsoDay;
  readonly minimumAge: number;
  /** Is it likely that keeping it matters substantially to somebody else? */
  readonly anothersInterest: boolean;
  /** Does a law forbid destruction? */
  readonly lawOpposes: boolean;
  /** Is a legal hold on the resident in force? */
  readonly onHold: boolean;
}

/**
 * What stands in the way of granting a request; null when nothing does. Wmo 2015, art. 5.3.5: not by somebody under
 * twelve, not against another's substantial interest, not against the law. A legal hold comes before the request.
 */
export function barToDestruction(facts: DestructionFacts): DestructionBar | null {
  const { birthDate, requestedOn, minimumAge } = facts;
  if (minimumAge > 0 && (birthDate === null || birthdayOf(birthDate, minimumAge) > requestedOn)) return 'UNDER_AGE';
  if (facts.anothersInterest) return 'ANOTHERS_INTEREST';
  if (facts.lawOpposes) return 'LAW_OPPOSES';
  return facts.onHold ? 'LEGAL_HOLD' : null;
}

/** Why a municipality may not set a length. */
export type LengthBar = 'LENGTH_FIXED' | 'LENGTH_TOO_SHORT';

/**
 * What stands in the way of a length that a municipality sets; null when nothing does. Wmo 2015, art. 5.3.4 allows
 * longer, not shorter; Archiefwet 1995, art. 5: where no law sets a term, the selection list does.
 * @throws TermError TERM_LENGTHS_NOT_COMPARABLE for days against months; the boot check and the settings allow neither
 */
export function barToLength(rule: Pick<RetentionRule, 'mayBeSet' | 'length'>, length: TermLength): LengthBar | null {
  if (rule.mayBeSet === 'FREE') return null;
  if (rule.mayBeSet === 'FIXED' || rule.length === null) return 'LENGTH_FIXED';
  return compareLengths(length, rule.length) < 0 ? 'LENGTH_TOO_SHORT' : null;
}
