import type { IsoDay } from './iso-day';
import type { SuspendedPeriod } from './suspension';
import { addLength } from './term-definition';
import {
  type Clock,
  extendToTwoWorkingDays,
  extendToWorkingDay,
  moveToLaterDate,
  prolong,
  suspend,
  type TermShift,
} from './term-shift';

/** The result of {@link dueDate}: the shifts form a chain from `rawEndOn` to `dueOn`. */
export interface DueDate {
  readonly rawEndOn: IsoDay;
  readonly dueOn: IsoDay;
  readonly shifts: readonly TermShift[];
  readonly laterDateMoved: boolean;
}

/** The due day with every step that led to it. Throws what the calendar throws. */
export function dueDate(clock: Clock, periods: readonly SuspendedPeriod[]): DueDate {
  const { definition, trigger, calendar, exemption } = clock;
  const rawEndOn = addLength(trigger, definition.length, calendar, definition.counted === 'BACKWARD' ? -1 : 1);
  const shifts: TermShift[] = [];
  const end = (): IsoDay => shifts.at(-1)?.to ?? rawEndOn;
  shifts.push(...prolong(rawEndOn, clock));
  shifts.push(...suspend(end(), periods, clock));
  if (!exemption) {
    shifts.push(...extendToWorkingDay(end(), periods, clock));
    shifts.push(...extendToTwoWorkingDays(end(), periods, clock));
  }
  const moved = moveToLaterDate(end(), periods, clock);
  shifts.push(...moved);
  return { rawEndOn, dueOn: end(), shifts, laterDateMoved: moved.length > 0 };
}
