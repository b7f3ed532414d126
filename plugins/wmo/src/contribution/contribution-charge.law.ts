import type { Parameter } from '@eenplan/kit';
import type { ContributionRegime } from './contribution.enum';
import { lastDayOf, type OpenPeriod, type Period, periodsIn, regimeOn, touches } from './contribution.law';
import type { TransportFee } from '../settings/wmo-settings';
import { type ContributionFacts, type Reason, reasons, whyNothing } from './contribution-reason.law';

/** What the amounts of a resident follow from. */
export interface ChargeFacts {
  /** May be partial; null when it is not known. */
  readonly birthDate: string | null;
  /** All of the resident, by their first day and id: an earlier one is paid first. */
  readonly contributions: readonly ContributionFacts[];
  /** The dated amounts of the law. */
  readonly amounts: readonly Parameter[];
  /** What the municipality asks for transport on a day, apart from those; null when it has set nothing. */
  readonly transportFeeOn: (day: string) => TransportFee | null;
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
  /** The fee for transport that is asked instead of it; null of anything else. */
  readonly fee: TransportFee | null;
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

/** Rule R69: takes an amount of what a provision costs, or what is left of that. */
function take({ id, costPriceInCents, costPriceKind }: ContributionFacts, asked: number, { paid }: Left) {
  const before = paid.get(id) ?? 0;
  const cap = costPriceKind === 'WHOLE' ? costPriceInCents - before : costPriceInCents;
  const amountInCents = Math.min(asked, cap);
  paid.set(id, before + amountInCents);
  return { amountInCents, cap };
}

/** Rules R69 and R70: one amount for all provisions together, and for none more than it costs. */
function amountOf(contribution: ContributionFacts, most: number, left: Left) {
  const { amountInCents, cap } = take(contribution, left.inPeriod, left);
  left.inPeriod -= amountInCents;
  if (amountInCents === most) return { amountInCents, reason: null };
  return { amountInCents, reason: amountInCents === cap ? reasons.COST_PRICE : reasons.MAXIMUM_REACHED };
}

/** Uitvoeringsbesluit 3.8 lid 1: a fee for transport stands apart from the one amount, and is no more than it costs. */
function feeOf(contribution: ContributionFacts, fee: TransportFee, left: Left) {
  if (fee.per === 'RIDE') return { amountInCents: null, reason: reasons.TRANSPORT_FEE_PER_RIDE };
  const { amountInCents } = take(contribution, fee.amountInCents, left);
  return {
    amountInCents,
    reason: amountInCents === fee.amountInCents ? reasons.TRANSPORT_FEE : reasons.COST_PRICE,
  };
}

function chargeOf(
  facts: ChargeFacts,
  contribution: ContributionFacts,
  period: Period,
  { most, fee }: Pick<Charge, 'most' | 'fee'>,
  left: Left,
): Pick<Charge, 'amountInCents' | 'reason'> {
  const reason = whyNothing(facts, contribution, period);
  if (reason) return { amountInCents: 0, reason };
  if (fee) return feeOf(contribution, fee, left);
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
    const transportFee = running.some((each) => each.isForTransport) ? facts.transportFeeOn(lastDayOf(period)) : null;
    const left: Left = { inPeriod: Number(most?.value ?? 0), paid };
    return running.map((each): Charge => {
      const told = { contributionId: each.id, regime };
      if (regime === 'INCOME_BASED') {
        const unknown = { amountInCents: null, reason: reasons.INCOME_BASED };
        return { ...told, ...cut(each, period), ...unknown, most, fee: null };
      }
      const asked = each.isForTransport && transportFee ? { most: null, fee: transportFee } : { most, fee: null };
      return { ...told, ...period, ...asked, ...chargeOf(facts, each, period, asked, left) };
    });
  });
}
