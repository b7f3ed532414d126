/** Days on which something of a resident holds: from inclusive, until exclusive, null without an end. */
export interface DatedRow {
  readonly fromOn: string;
  readonly untilOn?: string | null | undefined;
}

/** AVG, art. 5 lid 1 (d): what is recorded holds for a day at least. */
export const refusePeriod = ({ fromOn, untilOn }: DatedRow): 'PERIOD_EMPTY' | null =>
  typeof untilOn === 'string' && untilOn <= fromOn ? 'PERIOD_EMPTY' : null;

/** AVG, art. 5 lid 1 (d): an end lies after the start, and before the end that was recorded already. */
export const refuseEnd = (known: DatedRow, untilOn: string): 'PERIOD_EMPTY' | 'PERIOD_ENDED' | null =>
  refusePeriod({ fromOn: known.fromOn, untilOn }) ??
  (typeof known.untilOn === 'string' && known.untilOn <= untilOn ? 'PERIOD_ENDED' : null);
