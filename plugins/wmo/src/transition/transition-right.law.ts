import { addDays, addMonths, assertDay, earlierOf } from '@eenplan/kit';
import type { transitionRightErrors } from './transition-right.errors';

type Code = keyof typeof transitionRightErrors;
/** Why not, and which field of the input says so. */
export interface Misfit {
  readonly code: Code;
  readonly field: string;
}

/** An indication under the old law. indicatedUntilOn exclusive; null without an end. */
export interface IndicationFacts {
  readonly indicatedFromOn: string;
  readonly indicatedUntilOn: string | null;
  readonly announcedOn: string | null;
}

/** What the law says of the end of a kind, as its parameter has it. */
export interface LegalEnd {
  readonly unit: string;
  readonly value: number | string;
}

/** Rule R82: from (inclusive) until (exclusive) a new client is treated as one of the old law. */
export interface NewClientMonths {
  readonly fromOn: string;
  readonly untilOn: string;
}

/** A right that stands. endsOn exclusive. */
export interface RightFacts {
  readonly indicatedFromOn: string;
  readonly endsOn: string;
  readonly spokenOn: string | null;
  readonly leftOn: string | null;
}

const at = (field: string, code: Code): Misfit => ({ code, field });

/** Rule R81: the first day without the right by law; null when that counts from an announcement that was not stated. */
export function legalEndOn({ unit, value }: LegalEnd, announcedOn: string | null): string | null {
  if (unit === 'MONTHS') return announcedOn === null ? null : addMonths(announcedOn, Number(value));
  return unit === 'LAST_DAY_YYYYMMDD' ? addDays(dayOf(value), 1) : dayOf(value);
}

/**
 * The day that a parameter in eight digits is: 20151231.
 * @throws TermError when it is none
 */
export function dayOf(value: number | string): string {
  const day = String(value).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  assertDay(day, 'value');
  return day;
}

/** Rule R81: the first day without the right: when the indication ends, and by law at the latest. */
export function endsOn({ indicatedUntilOn, announcedOn }: IndicationFacts, end: LegalEnd): string | null {
  const legal = legalEndOn(end, announcedOn);
  return legal === null || indicatedUntilOn === null ? legal : earlierOf(indicatedUntilOn, legal);
}

/**
 * Rule R81: the last day (inclusive) for a new decision: that of every right but one that stands by law beyond it until a day
 * of its own, as of GGZ-C [derived]. Null of those.
 */
export function decisionDueOn({ announcedOn }: IndicationFacts, end: LegalEnd, lastDay: string): string | null {
  const standsUntilOn = end.unit === 'MONTHS' ? null : legalEndOn(end, announcedOn);
  return standsUntilOn !== null && standsUntilOn > addDays(lastDay, 1) ? null : lastDay;
}

/** Rules R81 and R82: is there a right under the old law? */
export function refuseRight(
  facts: IndicationFacts,
  end: LegalEnd,
  { untilOn }: NewClientMonths,
  today: string,
): Misfit | null {
  const { indicatedFromOn: fromOn, indicatedUntilOn, announcedOn } = facts;
  if (fromOn >= untilOn) return at('indicatedFromOn', 'WMO_TRANSITION_RIGHT_OF_NEW_LAW');
  if (indicatedUntilOn !== null && indicatedUntilOn <= fromOn) {
    return at('indicatedUntilOn', 'WMO_TRANSITION_RIGHT_PERIOD_EMPTY');
  }
  const announcement = refuseAnnouncement(announcedOn, end, today);
  if (announcement) return at('announcedOn', announcement);
  const last = endsOn(facts, end);
  const field = announcedOn === null ? 'indicatedFromOn' : 'announcedOn';
  return last !== null && last <= fromOn ? at(field, 'WMO_TRANSITION_RIGHT_OVER') : null;
}

/** Rule R81: the end of household help counts from an announcement that was made, and no other end does. */
function refuseAnnouncement(announcedOn: string | null, { unit }: LegalEnd, today: string): Code | null {
  if (announcedOn === null) return unit === 'MONTHS' ? 'WMO_TRANSITION_RIGHT_WITHOUT_ANNOUNCEMENT' : null;
  if (unit !== 'MONTHS') return 'WMO_TRANSITION_RIGHT_ANNOUNCEMENT_OF_OTHER';
  return announcedOn > today ? 'WMO_TRANSITION_RIGHT_DAY_IN_FUTURE' : null;
}

/** Catalogue S087: each is spoken once, while the right stands. */
export function refuseConversation(right: RightFacts, spokenOn: string, today: string): Code | null {
  if (right.spokenOn !== null) return 'WMO_TRANSITION_RIGHT_SPOKEN';
  return refuseDay(right, spokenOn, today);
}

/** Rule R82: a changed or new question leaves the old law, but for a new client in the first months of the new one. */
export function refuseLeave(right: RightFacts, leftOn: string, months: NewClientMonths, today: string): Code | null {
  if (right.leftOn !== null) return 'WMO_TRANSITION_RIGHT_ENDED';
  const refusal = refuseDay(right, leftOn, today);
  if (refusal) return refusal;
  return isOfMonths(right.indicatedFromOn, months) && isOfMonths(leftOn, months)
    ? 'WMO_TRANSITION_RIGHT_NEW_CLIENT'
    : null;
}

/** Rule R82: does a day lie in the months in which a new client is treated as one of the old law? */
export const isOfMonths = (day: string, { fromOn, untilOn }: NewClientMonths): boolean =>
  day >= fromOn && day < untilOn;

function refuseDay({ indicatedFromOn, endsOn: end, leftOn }: RightFacts, day: string, today: string): Code | null {
  if (day > today) return 'WMO_TRANSITION_RIGHT_DAY_IN_FUTURE';
  if (day < indicatedFromOn) return 'WMO_TRANSITION_RIGHT_TOO_EARLY';
  return day >= end || (leftOn !== null && day >= leftOn) ? 'WMO_TRANSITION_RIGHT_ENDED' : null;
}
