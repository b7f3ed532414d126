import type { ContributionCostPrice } from './contribution.enum';
import {
  earliestImposed,
  type Frees,
  isFreed,
  isFreedAsMinor,
  isInCourse,
  type OpenPeriod,
  type Period,
} from './contribution.law';

/** Why an amount is not the usual one: a code to act on, words to read, and where it stands. */
export interface Reason {
  readonly code: string;
  readonly title: string;
  readonly article: string;
}

const decree = 'Uitvoeringsbesluit Wmo 2015';

/** What the usual amount rests on. */
export const USUAL_ARTICLE = `Wmo 2015, art. 2.1.4; ${decree}, hoofdstuk 3`;

/** What the platform finds by itself; what people record has its reason in the registry of grounds. */
export const reasons = {
  INCOME_BASED: {
    code: 'INCOME_BASED',
    title: 'Before 2019 the CAK fixed it by income and capital: it is not computed here.',
    article: `${decree}, hoofdstuk 3, as it stood before 2019`,
  },
  NOT_YET_DUE: {
    code: 'NOT_YET_DUE',
    title: 'It is due from the period after it began.',
    article: `${decree}, art. 3.5 lid 4`,
  },
  IMPOSED_TOO_LATE: {
    code: 'IMPOSED_TOO_LATE',
    title: 'It lies more than twelve months before the contribution was imposed.',
    article: `${decree}, art. 3.5`,
  },
  MINOR: { code: 'MINOR', title: 'The resident is a minor.', article: `${decree}, art. 3.8 lid 3 (e)` },
  IN_KIND: {
    code: 'IN_KIND',
    title: 'It is paid in kind.',
    article: 'Rule R71: in kind when money is impossible, or with a gain',
  },
  COST_PRICE: {
    code: 'COST_PRICE',
    title: 'No more is due than the provision costs.',
    article: 'Wmo 2015, art. 2.1.4; rule R69: capped at cost price',
  },
  TRANSPORT_FEE: {
    code: 'TRANSPORT_FEE',
    title: 'It is the fee that the municipality asks for transport, apart from the usual amount.',
    article: `${decree}, art. 3.8 lid 1`,
  },
  TRANSPORT_FEE_PER_RIDE: {
    code: 'TRANSPORT_FEE_PER_RIDE',
    title: 'The municipality asks a fee per ride, and rides are not counted here.',
    article: `${decree}, art. 3.8 lid 1`,
  },
  MAXIMUM_REACHED: {
    code: 'MAXIMUM_REACHED',
    title: 'Another provision takes up the most that is due, whatever their number.',
    article: `${decree}, hoofdstuk 3; rule R70: one amount whatever the number of provisions`,
  },
  AMOUNT_UNKNOWN: {
    code: 'AMOUNT_UNKNOWN',
    title: 'The amount of that time is not known yet.',
    article: `${decree}, art. 3.7 lid 1`,
  },
} as const satisfies Record<string, Reason>;

/** An exemption with what the registry says of its ground. */
export interface ExemptionFacts extends OpenPeriod {
  readonly reason: Reason;
  readonly frees: Frees;
}

/** A contribution with what hangs on it. */
export interface ContributionFacts extends OpenPeriod {
  readonly id: string;
  readonly imposedOn: string;
  readonly costPriceInCents: number;
  readonly costPriceKind: ContributionCostPrice;
  readonly ordinanceArticle: string | null;
  readonly isForTransport: boolean;
  readonly exemptions: readonly ExemptionFacts[];
  readonly inKind: readonly Period[];
}

/** Uitvoeringsbesluit 3.5, 3.8 lid 3 and rule R71: why nothing is due for a provision in a period, the first that applies; null when something is. */
export function whyNothing(
  { birthDate }: { readonly birthDate: string | null },
  contribution: ContributionFacts,
  period: Period,
): Reason | null {
  if (!isInCourse(contribution, period)) return reasons.NOT_YET_DUE;
  if (period.fromOn < earliestImposed(contribution.imposedOn)) return reasons.IMPOSED_TOO_LATE;
  if (contribution.ordinanceArticle === null && isFreedAsMinor(birthDate, period)) return reasons.MINOR;
  const exemption = contribution.exemptions.find((each) => isFreed(each, each.frees, period));
  if (exemption) return exemption.reason;
  return contribution.inKind.some((each) => isFreed(each, 'WHOLE_MONTHS', period)) ? reasons.IN_KIND : null;
}
