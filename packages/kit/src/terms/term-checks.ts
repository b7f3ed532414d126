import { dueDate } from './due-date';
import { assertDay, daysBetween, type IsoDay } from './iso-day';
import { assertSuspension, lastOpenDay, mergeSuspensions, SUSPENSION_ARTICLES, type Suspension } from './suspension';
import { TermError } from './term-error';
import type { Prolongation } from './term-rules';
import type { Clock } from './term-shift';

/** @throws TermError INVALID_DATE; MET_BEFORE_TRIGGER */
export function assertDates({ trigger, definition }: Clock, on: IsoDay, metOn: IsoDay | null): void {
  assertDay(trigger, 'trigger');
  assertDay(on, 'on');
  if (metOn !== null && definition.counted !== 'BACKWARD' && metOn < trigger) {
    throw new TermError('MET_BEFORE_TRIGGER', `Met on ${metOn}, triggered on ${trigger}`, definition.article);
  }
}

/** Longest believable wait for a later date, in days: Awb 4:14 asks for a term as short as possible (a choice). */
export const LONGEST_LATER_DATE_DAYS = 366;

/**
 * @throws TermError INVALID_DATE; LATER_DATE_BEFORE_TRIGGER, LATER_DATE_IN_FUTURE, LATER_DATE_BEFORE_NOTICE,
 *   LATER_DATE_TOO_FAR
 */
export function assertLaterDate({ laterDate, trigger }: Clock, on: IsoDay): void {
  if (!laterDate) return;
  const { notifiedOn, newDate } = laterDate;
  assertDay(newDate, 'newDate');
  if (assertDay(notifiedOn, 'notifiedOn') < trigger) {
    throw new TermError('LATER_DATE_BEFORE_TRIGGER', `Notified on ${notifiedOn}, triggered ${trigger}`, 'Awb 4:14');
  }
  if (notifiedOn > on) {
    throw new TermError('LATER_DATE_IN_FUTURE', `Notified on ${notifiedOn}, asked for ${on}`, 'Awb 4:14');
  }
  if (newDate <= notifiedOn) {
    throw new TermError('LATER_DATE_BEFORE_NOTICE', `Named ${newDate}, notified on ${notifiedOn}`, 'Awb 4:14');
  }
  if (daysBetween(notifiedOn, newDate) > LONGEST_LATER_DATE_DAYS) {
    throw new TermError('LATER_DATE_TOO_FAR', `Named ${newDate}, notified on ${notifiedOn}`, 'Awb 4:14 lid 3');
  }
}

/** A suspension must begin while the term, with the suspensions before it, still runs. */
function assertSuspendedInTime(clock: Clock, all: readonly Suspension[], one: Suspension, last: IsoDay): void {
  const { startsAfter, ground } = one;
  const before = all.filter((other) => other.startsAfter < startsAfter);
  const { dueOn } = dueDate(clock, mergeSuspensions(before, last));
  if (startsAfter < dueOn) return;
  const why = `Suspended after ${startsAfter}, but the term ended on ${dueOn}`;
  throw new TermError('SUSPENSION_AFTER_DUE', why, SUSPENSION_ARTICLES[ground]);
}

/**
 * Checks one suspension against the term and the suspensions beside it.
 * @param last the last day an open suspension is counted for, inclusive
 * @throws TermError SUSPENSION_NOT_ALLOWED, _BEFORE_TRIGGER, _AFTER_DUE, _IN_FUTURE, _ENDS_BEFORE_START, _TOO_LONG
 */
export function assertSuspends(
  clock: Clock,
  all: readonly Suspension[],
  one: Suspension,
  { on, last }: { readonly on: IsoDay; readonly last: IsoDay },
): void {
  const { definition, trigger } = clock;
  if (!definition.suspendable) {
    throw new TermError('SUSPENSION_NOT_ALLOWED', `${definition.ruleId} cannot be suspended`, definition.article);
  }
  assertSuspension(one, trigger, on, last);
  assertSuspendedInTime(clock, all, one, last);
}

/**
 * Checks one adjournment (verdaging); the clock holds those before it.
 * @throws TermError INVALID_DATE; PROLONGATION_IN_FUTURE; PROLONGATION_AFTER_DUE
 */
export function assertProlongs(
  clock: Clock,
  suspensions: readonly Suspension[],
  { notifiedOn }: Prolongation,
  { on, last }: { readonly on: IsoDay; readonly last: IsoDay },
): void {
  const article = clock.definition.prolongation?.article;
  if (assertDay(notifiedOn, 'notifiedOn') > on) {
    throw new TermError('PROLONGATION_IN_FUTURE', `Prolonged on ${notifiedOn}, asked for ${on}`, article);
  }
  const { dueOn } = dueDate(clock, mergeSuspensions(suspensions, last));
  if (notifiedOn <= dueOn) return;
  throw new TermError('PROLONGATION_AFTER_DUE', `Prolonged on ${notifiedOn}, the term ended on ${dueOn}`, article);
}

/**
 * Checks what was recorded in a case against the term it belongs to.
 * @param metOn the day it was done, when known on `on`
 * @throws TermError INVALID_DATE; MET_BEFORE_TRIGGER; what {@link assertLaterDate} throws (Awb 4:14);
 *   what {@link assertSuspends} and {@link assertProlongs} throw
 */
export function assertClock(clock: Clock, suspensions: readonly Suspension[], on: IsoDay, metOn: IsoDay | null): void {
  const last = lastOpenDay(on, metOn);
  assertDates(clock, on, metOn);
  assertLaterDate(clock, on);
  for (const one of suspensions) assertSuspends(clock, suspensions, one, { on, last });
  clock.prolongations.forEach((prolongation, index) => {
    const before = { ...clock, prolongations: clock.prolongations.slice(0, index) };
    assertProlongs(before, suspensions, prolongation, { on, last });
  });
}
