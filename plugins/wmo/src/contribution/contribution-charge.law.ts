import { type Parameter, parameterOn, TermError } from '@eenplan/kit';
import type { ContributionCostPrice, ContributionRegime } from './contribution.enum';
import {
  earliestImposed,
  type Frees,
  isFreed,
  isFreedAsMinor,
  isInCourse,
  lastDayOf,
  type OpenPeriod,
  type Period,
  periodsIn,
  regimeOn,
  touches,
} from './contribution.law';
import { type Reason, reasons } from './contribution-reasons';

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
  readonly exemptions: readonly ExemptionFacts[];
  readonly inKind: readonly Period[];
}

/** What the amounts of a resident follow from. */
export interface ChargeFacts {
  /** May be partial; null when it is not known. */
  readonly birthDate: string | null;
  /** All of the resident, by their first day and id: an earlier one is paid first. */
  readonly contributions: readonly ContributionFacts[];
  /** The dated amounts of the law. */
  readonly amounts: readonly Parameter[];
}

/** What is due for a provision in a period. */
export interface Charge extends Period {
  readonly contributionId: string;
  readonly regime: ContributionRegime;
  /** Null when nobody here can say. */
  readonly amountInCents: number | null;
  /** Why it is less than the most, nothing, or not known; null when it is the most. */
  readonly reason: Reason | null;
  /** The most of the period, as it was found; null where there is none. */
  readonly most: Parameter | null;
}

const KEYS: Readonly<Record<ContributionRegime, string | null>> = {
  INCOME_BASED: null,
  PER_FOUR_WEEKS: 'wmo.contribution.maximum-per-four-weeks',
  PER_MONTH: 'wmo.contribution.maximum-per-month',
};

/** The most of a period, as it stood on its last day; null when none is known. */
function mostOf(amounts: readonly Parameter[], regime: ContributionRegime, period: Period): Parameter | null {
  const key = KEYS[regime];
  if (key === null) return null;
  try {
    return parameterOn(amounts, key, lastDayOf(period));
  } catch (error) {
    if (error instanceof TermError && error.code === 'NO_PARAMETER_FOR_DATE') return null;
    throw error;
  }
}

/** Why nothing is due for a provision in a period, the first that applies; null when something is. */
export function whyNothing(
  { birthDate }: Pick<ChargeFacts, 'birthDate'>,
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

/** What is left to ask: of the period by all provisions together, and for each whole cost price. */
interface Left {
  inPeriod: number;
  readonly paid: Map<string, number>;
}

/** Rules R69 and R70: one amount for all provisions together, and for none more than it costs. */
function amountOf({ id, costPriceInCents, costPriceKind }: ContributionFacts, most: number, left: Left) {
  const paid = left.paid.get(id) ?? 0;
  const cap = costPriceKind === 'WHOLE' ? costPriceInCents - paid : costPriceInCents;
  const amountInCents = Math.min(left.inPeriod, cap);
  left.inPeriod -= amountInCents;
  left.paid.set(id, paid + amountInCents);
  if (amountInCents === most) return { amountInCents, reason: null };
  return { amountInCents, reason: amountInCents === cap ? reasons.COST_PRICE : reasons.MAXIMUM_REACHED };
}

function chargeOf(
  facts: ChargeFacts,
  contribution: ContributionFacts,
  period: Period,
  most: Parameter | null,
  left: Left,
): Pick<Charge, 'amountInCents' | 'reason'> {
  const reason = whyNothing(facts, contribution, period);
  if (reason) return { amountInCents: 0, reason };
  if (most === null) return { amountInCents: null, reason: reasons.AMOUNT_UNKNOWN };
  return amountOf(contribution, Number(most.value), left);
}

/** Of what went by income only the days of the contribution itself are told. */
const cut = (contribution: OpenPeriod, { fromOn, untilOn }: Period): Period => ({
  fromOn: contribution.fromOn > fromOn ? contribution.fromOn : fromOn,
  untilOn: contribution.untilOn !== null && contribution.untilOn < untilOn ? contribution.untilOn : untilOn,
});

/**
 * What is due for every provision of a resident, per period that touches it, from the first day of the earliest until a day
 * (exclusive). What one period takes of a whole cost price, the next ones cannot; what the CAK asked before 2019 is not known,
 * so it does not count.
 */
export function chargesUntil(facts: ChargeFacts, untilOn: string): Charge[] {
  const { contributions, amounts } = facts;
  const [first] = contributions;
  if (!first) return [];
  const paid = new Map<string, number>();
  return periodsIn({ fromOn: first.fromOn, untilOn }).flatMap((period) => {
    const regime = regimeOn(lastDayOf(period));
    const running = contributions.filter((each) => touches(each, period));
    const most = mostOf(amounts, regime, period);
    const left: Left = { inPeriod: Number(most?.value ?? 0), paid };
    return running.map((each): Charge => {
      const told = { contributionId: each.id, regime, most };
      if (regime === 'INCOME_BASED') {
        return { ...told, ...cut(each, period), amountInCents: null, reason: reasons.INCOME_BASED };
      }
      return { ...told, ...period, ...chargeOf(facts, each, period, most, left) };
    });
  });
}
