/** A period in which nothing goes out: from inclusive, until exclusive, null while it lasts. */
export interface Suppressed {
  readonly fromOn: string;
  readonly untilOn: string | null;
}

/**
 * AVG, art. 5 lid 1 (f) and iStandaarden OP003: nothing at all is exchanged on a day on which that endangers one of those
 * whom it is about. Which of them is not told.
 */
export const refuseExchange = (suppressions: readonly Suppressed[], on: string): 'EXCHANGE_SUPPRESSED' | null =>
  suppressions.some(({ fromOn, untilOn }) => fromOn <= on && (untilOn === null || untilOn > on))
    ? 'EXCHANGE_SUPPRESSED'
    : null;

/** AVG, art. 5 lid 2: what was held back until today was rightly held back; it ends today or later. */
export const refuseSafetyEnd = (untilOn: string, today: string): 'SAFETY_END_IN_PAST' | null =>
  untilOn < today ? 'SAFETY_END_IN_PAST' : null;
