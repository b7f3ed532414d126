import type { Parameter } from '@eenplan/kit';
import type { ContributionRegime } from './contribution.enum';
import { lastDayOf, type OpenPeriod, type Period, periodsIn, regimeOn, touches } from './contribution.law';
import { type ContributionFacts, type Reason, reasons, whyNothing } from './contribution-reason.law';

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
  const day = lastDayOf(period);
  const holds = ({ validFrom, validUntil }: Parameter) =>
    validFrom <= day && (validUntil === null || day <= validUntil);
  return amounts.find((each) => each.key === key && holds(each)) ?? null;
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
