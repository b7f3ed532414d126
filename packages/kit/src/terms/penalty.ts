import { type Calendar, nationalCalendar } from './calendar';
import { addDays, assertDay, daysBetween, earlierOf, type IsoDay, laterOf } from './iso-day';
import { type Parameter, parameterOn } from './parameters';
import { evaluateTerm } from './term';
import type { TermDefinition } from './term-definition';
import { TermError } from './term-error';

/** Why nothing is owed, Awb 4:17 lid 6 a, b and c. A person decides this; the function only applies it. */
export type PenaltyException =
  'NOTICE_UNREASONABLY_LATE' | 'APPLICANT_NO_PARTY' | 'MANIFESTLY_INADMISSIBLE' | 'MANIFESTLY_UNFOUNDED';

/** A late decision on an application. */
export interface PenaltyRequest {
  /** The last day on which the decision was in time, inclusive. */
  readonly termDueOn: IsoDay;
  /** The day the written notice of default (ingebrekestelling) was received; null without one. */
  readonly noticeReceivedOn: IsoDay | null;
  /** The day the decision was published; null while there is none. That day itself is not charged. */
  readonly decidedOn?: IsoDay | null;
  /** The day for which is asked, inclusive. */
  readonly on: IsoDay;
  readonly exception?: PenaltyException | null;
  /** Number of applicants, who share equally (lid 7). Default 1. */
  readonly applicants?: number;
  /** Every value of `awb.penalty.tier1`, `tier2` and `tier3`: cents per day. They are data, so they come from outside. */
  readonly amounts: readonly Parameter[];
  readonly calendar?: Calendar;
}

/** Fourteen days at one amount, or the part of them charged so far. Days inclusive. */
export interface PenaltyTier {
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly days: number;
  readonly centsPerDay: number;
  readonly cents: number;
}

/** What is owed, in whole cents. */
export interface PenaltyAnswer {
  readonly article: string;
  /** The first day owed; null when no day can be owed (no notice, an exception). */
  readonly firstDay: IsoDay | null;
  /** The last day charged so far, inclusive; null when none. */
  readonly lastDay: IsoDay | null;
  readonly days: number;
  readonly tiers: readonly PenaltyTier[];
  readonly totalCents: number;
  /** What 42 days would cost. 0 when no day can be owed. */
  readonly maximumCents: number;
  /** Equal shares that add up to the total; a cent that cannot be divided goes to the first. */
  readonly sharesCents: readonly number[];
  /** True when no further day can be added. */
  readonly finished: boolean;
  /** The notice came before the term had passed: counted from the due day (lid 3), but a court may call it premature. */
  readonly prematureNotice: boolean;
  readonly exception: PenaltyException | null;
}

/** At most 42 days, Awb 4:17 lid 1; the Atw does not apply to them. */
export const PENALTY_MAXIMUM_DAYS = 42;
const TIER_DAYS = 14;

/**
 * Two weeks to decide after both the term has passed and the notice was received, Awb 4:17 lid 3.
 * Lid 1 disapplies the Atw for the 42 days only, so it does extend these two weeks [derived].
 */
const GRACE: TermDefinition = {
  ruleId: 'awb.penalty.grace',
  article: 'Awb 4:17 lid 3',
  kind: 'MAXIMUM',
  length: { count: 2, unit: 'WEEKS' },
  setBy: 'ACT',
};

function firstDayOwed(request: PenaltyRequest): IsoDay | null {
  const { termDueOn, noticeReceivedOn, on, exception, calendar = nationalCalendar } = request;
  if (noticeReceivedOn === null || exception) return null;
  const trigger = laterOf(termDueOn, noticeReceivedOn);
  return addDays(evaluateTerm({ definition: GRACE, trigger, on, calendar }).dueOn, 1);
}

function tiersOf(first: IsoDay, days: number, amounts: readonly Parameter[]): PenaltyTier[] {
  return [1, 2, 3].flatMap((number) => {
    const before = (number - 1) * TIER_DAYS;
    const charged = Math.min(TIER_DAYS, days - before);
    if (charged <= 0) return [];
    // One set of amounts for the whole penalty: those in force on its first day.
    const centsPerDay = Number(parameterOn(amounts, `awb.penalty.tier${number}`, first).value);
    const from = addDays(first, before);
    return [{ from, to: addDays(from, charged - 1), days: charged, centsPerDay, cents: charged * centsPerDay }];
  });
}

const sumOf = (tiers: readonly PenaltyTier[]): number => tiers.reduce((sum, { cents }) => sum + cents, 0);

function share(totalCents: number, applicants: number): number[] {
  if (!Number.isSafeInteger(applicants) || applicants < 1) {
    throw new TermError('INVALID_APPLICANT_COUNT', `${applicants} is no number of applicants`, 'Awb 4:17 lid 7');
  }
  const [each, rest] = [Math.floor(totalCents / applicants), totalCents % applicants];
  return Array.from({ length: applicants }, (_, index) => each + (index < rest ? 1 : 0));
}

function daysCharged(first: IsoDay, { on, decidedOn }: PenaltyRequest): number {
  const until = decidedOn ? earlierOf(on, addDays(decidedOn, -1)) : on;
  return Math.min(PENALTY_MAXIMUM_DAYS, Math.max(0, daysBetween(first, until) + 1));
}

function assertRequest({ termDueOn, noticeReceivedOn, decidedOn, on }: PenaltyRequest): void {
  assertDay(termDueOn, 'termDueOn');
  assertDay(on, 'on');
  if (noticeReceivedOn !== null) assertDay(noticeReceivedOn, 'noticeReceivedOn');
  if (decidedOn) assertDay(decidedOn, 'decidedOn');
}

/**
 * The penalty for a late decision (dwangsom bij niet tijdig beslissen), Awb 4:17, up to and including `on`.
 * @throws TermError INVALID_DATE; INVALID_APPLICANT_COUNT; NO_PARAMETER_FOR_DATE; CALENDAR_YEAR_UNKNOWN
 */
export function penaltyForLateDecision(request: PenaltyRequest): PenaltyAnswer {
  assertRequest(request);
  const { amounts, applicants = 1, noticeReceivedOn, termDueOn, on, decidedOn } = request;
  const firstDay = firstDayOwed(request);
  const days = firstDay ? daysCharged(firstDay, request) : 0;
  const tiers = firstDay ? tiersOf(firstDay, days, amounts) : [];
  const totalCents = sumOf(tiers);
  const decided = decidedOn !== undefined && decidedOn !== null && decidedOn <= on;
  return {
    article: 'Awb 4:17',
    firstDay,
    lastDay: tiers.at(-1)?.to ?? null,
    days,
    tiers,
    totalCents,
    maximumCents: firstDay ? sumOf(tiersOf(firstDay, PENALTY_MAXIMUM_DAYS, amounts)) : 0,
    sharesCents: share(totalCents, applicants),
    finished: decided || Boolean(request.exception) || days === PENALTY_MAXIMUM_DAYS,
    prematureNotice: noticeReceivedOn !== null && noticeReceivedOn <= termDueOn,
    exception: request.exception ?? null,
  };
}
