/** What decides which contribution a resident of protected housing pays. */
export interface ProtectedHousingStay {
  /** The month of the stay, from 1. */
  readonly month: number;
  /** Does the resident keep children? */
  readonly hasChildren: boolean;
  /** Is it expected that the resident goes back to the community within four months? */
  readonly returnsWithinFourMonths: boolean;
}

/** Amounts of a month in cents, and the part of the yearly income in percent; all of the day. */
export interface ProtectedHousingAmounts {
  readonly highMaximumInCents: number;
  readonly lowMinimumInCents: number;
  readonly lowMaximumInCents: number;
  readonly lowPercentage: number;
}

const FIRST_MONTHS = 4;

/** Uitvoeringsbesluit 3.12: the low contribution in the first four months, with children, or when a return is near. */
export const isLowContribution = ({ month, hasChildren, returnsWithinFourMonths }: ProtectedHousingStay): boolean =>
  month <= FIRST_MONTHS || hasChildren || returnsWithinFourMonths;

/**
 * Uitvoeringsbesluit 3.11 lid 2: the most of the high contribution. What is paid follows from an income that the CAK knows,
 * so it is what was found, up to that.
 */
export const highContribution = (
  foundInCents: number,
  { highMaximumInCents }: Pick<ProtectedHousingAmounts, 'highMaximumInCents'>,
): number => Math.min(foundInCents, highMaximumInCents);

/**
 * Uitvoeringsbesluit 3.12: one twelfth of the percentage of the yearly income, between the least and the most, in whole
 * cents rounded down [derived].
 */
export function lowContribution(
  yearlyIncomeInCents: number,
  { lowMinimumInCents, lowMaximumInCents, lowPercentage }: Omit<ProtectedHousingAmounts, 'highMaximumInCents'>,
): number {
  const share = Math.floor((yearlyIncomeInCents * lowPercentage) / (100 * 12));
  return Math.min(Math.max(share, lowMinimumInCents), lowMaximumInCents);
}
