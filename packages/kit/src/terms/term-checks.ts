import { dueDate } from './due-date';
import { assertDay, type IsoDay } from './iso-day';
import { assertSuspension, lastOpenDay, mergeSuspensions, SUSPENSION_ARTICLES, type Suspension } from './suspension';
import { TermError } from './term-error';
import type { Clock } from './term-shift';

function assertDates({ trigger, definition }: Clock, on: IsoDay, metOn: IsoDay | null): void {
  assertDay(trigger, 'trigger');
  assertDay(on, 'on');
  if (metOn !== null && definition.counted !== 'BACKWARD' && metOn < trigger) {
    throw new TermError('MET_BEFORE_TRIGGER', `Met on ${metOn}, triggered on ${trigger}`, definition.article);
  }
}

function assertLaterDate({ laterDate }: Clock, on: IsoDay): void {
  if (!laterDate) return;
  const { notifiedOn, newDate } = laterDate;
  assertDay(newDate, 'newDate');
  if (assertDay(notifiedOn, 'notifiedOn') > on) {
    throw new TermError('LATER_DATE_IN_FUTURE', `Notified on ${notifiedOn}, asked for ${on}`, 'Awb 4:14');
  }
  if (newDate <= notifiedOn) {
    throw new TermError('LATER_DATE_BEFORE_NOTICE', `Named ${newDate}, notified on ${notifiedOn}`, 'Awb 4:14');
  }
}

/** A suspension must begin while the term, with the suspensions before it, still runs. */
function assertSuspendedInTime(clock: Clock, suspensions: readonly Suspension[], last: IsoDay): void {
  const sorted = suspensions.toSorted((one, other) => (one.startsAfter < other.startsAfter ? -1 : 1));
  sorted.forEach(({ startsAfter, ground }, index) => {
    const { dueOn } = dueDate(clock, mergeSuspensions(sorted.slice(0, index), last));
    if (startsAfter < dueOn) return;
    const why = `Suspended after ${startsAfter}, but the term ended on ${dueOn}`;
    throw new TermError('SUSPENSION_AFTER_DUE', why, SUSPENSION_ARTICLES[ground]);
  });
}

function assertSuspensions(clock: Clock, suspensions: readonly Suspension[], on: IsoDay, last: IsoDay): void {
  const { definition, trigger } = clock;
  if (suspensions.length > 0 && !definition.suspendable) {
    throw new TermError('SUSPENSION_NOT_ALLOWED', `${definition.ruleId} cannot be suspended`, definition.article);
  }
  for (const suspension of suspensions) assertSuspension(suspension, trigger, on, last);
  assertSuspendedInTime(clock, suspensions, last);
}

function assertProlongedInTime(clock: Clock, suspensions: readonly Suspension[], on: IsoDay, last: IsoDay): void {
  const article = clock.definition.prolongation?.article;
  clock.prolongations.forEach(({ notifiedOn }, index) => {
    if (assertDay(notifiedOn, 'notifiedOn') > on) {
      throw new TermError('PROLONGATION_IN_FUTURE', `Prolonged on ${notifiedOn}, asked for ${on}`, article);
    }
    const before = { ...clock, prolongations: clock.prolongations.slice(0, index) };
    const { dueOn } = dueDate(before, mergeSuspensions(suspensions, last));
    if (notifiedOn <= dueOn) return;
    throw new TermError('PROLONGATION_AFTER_DUE', `Prolonged on ${notifiedOn}, the term ended on ${dueOn}`, article);
  });
}

/**
 * Checks what was recorded in a case against the term it belongs to.
 * @param metOn the day it was done, when known on `on`
 * @throws TermError INVALID_DATE; MET_BEFORE_TRIGGER; LATER_DATE_IN_FUTURE, LATER_DATE_BEFORE_NOTICE (Awb 4:14);
 *   SUSPENSION_NOT_ALLOWED, _BEFORE_TRIGGER, _AFTER_DUE, _IN_FUTURE, _ENDS_BEFORE_START, _TOO_LONG (Awb 4:15);
 *   PROLONGATION_AFTER_DUE, _IN_FUTURE
 */
export function assertClock(clock: Clock, suspensions: readonly Suspension[], on: IsoDay, metOn: IsoDay | null): void {
  const last = lastOpenDay(on, metOn);
  assertDates(clock, on, metOn);
  assertLaterDate(clock, on);
  assertSuspensions(clock, suspensions, on, last);
  assertProlongedInTime(clock, suspensions, on, last);
}
