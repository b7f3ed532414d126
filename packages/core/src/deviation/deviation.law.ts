/** A deviation, as far as its period goes. */
export interface DeviationPeriod {
  readonly fromOn: string;
  readonly untilOn: string;
}

/** S048: a deviation is dated: it ends, and after it begins. `fromOn` is inclusive, `untilOn` exclusive. */
export const refuseDeviationPeriod = ({ fromOn, untilOn }: DeviationPeriod): 'DEVIATION_PERIOD_EMPTY' | null =>
  untilOn > fromOn ? null : 'DEVIATION_PERIOD_EMPTY';

/** S047: a rule of one law is held back by another law. */
export const refuseDeviationLaws = (law: string, heldBackBy: string): 'DEVIATION_OF_ONE_LAW' | null =>
  law === heldBackBy ? 'DEVIATION_OF_ONE_LAW' : null;

/** S048: a deviation ends early on a day within its period that has not passed: what was held back stays so. */
export function refuseDeviationEnd(
  { fromOn, untilOn }: DeviationPeriod,
  endOn: string,
  today: string,
): 'DEVIATION_ENDED' | 'DEVIATION_END_IN_PAST' | 'DEVIATION_END_OUTSIDE' | null {
  if (untilOn <= today) return 'DEVIATION_ENDED';
  if (endOn < today) return 'DEVIATION_END_IN_PAST';
  return endOn < fromOn || endOn >= untilOn ? 'DEVIATION_END_OUTSIDE' : null;
}

/** S048: is the rule held back on that day? */
export const isHeldBack = ({ fromOn, untilOn }: DeviationPeriod, on: string): boolean => fromOn <= on && on < untilOn;
