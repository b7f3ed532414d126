import { needsAccess } from '../ladder/ladder.law';
import type { SupportAccess } from '../ladder/ladder.enum';
import type { DeliveryForm, Legality } from '../building-block/block.enum';
import type {
  PersonalBudgetCondition,
  PersonalBudgetPayeeKind,
  PersonalBudgetRefusalGround,
  PersonalBudgetState,
} from './personal-budget.enum';

const at = <Code extends string>(field: string, code: Code) => ({ code, field });

/** What a budget is asked for. */
export interface BudgetSubject {
  readonly access: SupportAccess;
  readonly delivery: DeliveryForm;
  readonly blockLaw: string | null;
  readonly productLaw: string | null;
  readonly productIsBudget: boolean;
  readonly lawCode: string;
}

/** Wmo 2.3.6 lid 1: tailored support that the plan has with a budget, of a product that may be bought. */
export function refuseSubject(subject: BudgetSubject) {
  const { access, delivery, blockLaw, productLaw, productIsBudget, lawCode } = subject;
  if (!needsAccess(access)) return at('buildingBlockId', 'PGB_OF_FREE_SUPPORT');
  if (delivery !== 'BUDGET') return at('buildingBlockId', 'PGB_BLOCK_IN_KIND');
  if (!productIsBudget) return at('productId', 'PGB_PRODUCT_NOT_BUDGET');
  if (blockLaw !== null && blockLaw !== lawCode) return at('buildingBlockId', 'PGB_OTHER_LAW');
  return productLaw !== null && productLaw !== lawCode ? at('productId', 'PGB_OTHER_LAW') : null;
}

/** What is done with a budget is recorded when it is done, in order. */
export function refuseBudgetDay(
  on: string,
  earliest: string,
  today: string,
): 'PGB_DAY_IN_FUTURE' | 'PGB_DAY_TOO_EARLY' | null {
  if (on > today) return 'PGB_DAY_IN_FUTURE';
  return on < earliest ? 'PGB_DAY_TOO_EARLY' : null;
}

const CONDITIONS: readonly PersonalBudgetCondition[] = ['ABLE', 'MOTIVATED', 'QUALITY'];

/** Rule R62: each of the three conditions is looked at, once. */
export const refuseConditions = (
  conditions: readonly { readonly condition: PersonalBudgetCondition }[],
): 'PGB_NOT_EACH_CONDITION' | null => {
  const named = new Set(conditions.map(({ condition }) => condition));
  return conditions.length === CONDITIONS.length && CONDITIONS.every((each) => named.has(each))
    ? null
    : 'PGB_NOT_EACH_CONDITION';
};

/** What was found about paying the own network; null where nothing was said. */
export interface NetworkFindings {
  readonly networkException: string | null;
  readonly networkMisuse: string | null;
  readonly networkLoad: string | null;
}

/** Rule R68: the own network is paid by exception, tested for misuse and overload. */
export function refuseNetwork(
  payeeKind: PersonalBudgetPayeeKind,
  { networkException, networkMisuse, networkLoad }: NetworkFindings,
): 'PGB_NETWORK_WITHOUT_EXCEPTION' | 'PGB_NETWORK_MISFIT' | null {
  const said = [networkException, networkMisuse, networkLoad].filter((finding) => finding !== null).length;
  if (payeeKind === 'OWN_NETWORK') return said === 3 ? null : 'PGB_NETWORK_WITHOUT_EXCEPTION';
  return said === 0 ? null : 'PGB_NETWORK_MISFIT';
}

/** Rule R65: the most a budget is per unit, in cents: that share of the price in kind, rounded down. */
export const capOf = (inKindInCents: number, percent: number): number => Math.floor((inKindInCents * percent) / 100);

/** Rule R65: what the resident adds per unit, in cents. */
export const topUpOf = (requestedInCents: number, grantedInCents: number): number =>
  Math.max(requestedInCents - grantedInCents, 0);

/** What is decided on a budget: a rate or a ground to refuse. */
export interface BudgetVerdict {
  readonly areConditionsMet: boolean;
  readonly requestedInCents: number;
  readonly grantedInCents: number | null;
  readonly ground: PersonalBudgetRefusalGround | null;
  /** Was something taken back from the resident on a ground that bars a budget? */
  readonly isBarred: boolean;
}

/** Rules R62 and R66: a budget is given when the conditions are met, and refused on a ground that the file shows. */
export function refuseVerdict({ areConditionsMet, grantedInCents, ground, isBarred }: BudgetVerdict) {
  if ((grantedInCents === null) === (ground === null)) return at('grantedRateInCents', 'PGB_NOT_ONE_OUTCOME');
  const shown = { CONDITION_NOT_MET: !areConditionsMet, WRONG_DATA: true, EARLIER_WITHDRAWAL: isBarred };
  if (ground !== null) return shown[ground] ? null : at('refusalGround', 'PGB_REFUSAL_WITHOUT_GROUND');
  return areConditionsMet ? null : at('grantedRateInCents', 'PGB_CONDITION_NOT_MET');
}

/** Rule R65: neither more than the most, nor less than what was asked up to the most: the excess alone is refused. */
export function refuseRate(
  grantedInCents: number,
  requestedInCents: number,
  capInCents: number,
): 'PGB_ABOVE_CAP' | 'PGB_ABOVE_REQUEST' | 'PGB_REFUSES_MORE_THAN_EXCESS' | null {
  if (grantedInCents > capInCents) return 'PGB_ABOVE_CAP';
  if (grantedInCents > requestedInCents) return 'PGB_ABOVE_REQUEST';
  return grantedInCents < Math.min(requestedInCents, capInCents) ? 'PGB_REFUSES_MORE_THAN_EXCESS' : null;
}

/** What the acts on a budget depend on. */
export interface BudgetFacts {
  readonly state: PersonalBudgetState;
  readonly planRecordedOn: string | null;
  readonly legality: Legality | null;
}

/** Why an act on a budget is not open now. */
export type BudgetRefusal =
  | 'PGB_TESTED'
  | 'PGB_NOT_TESTED'
  | 'PGB_DECIDED'
  | 'PGB_WITHOUT_PLAN'
  | 'PGB_NOT_GRANTED'
  | 'PGB_CHECKED'
  | 'PGB_UNLAWFUL';

const isRunning = (state: PersonalBudgetState): boolean => state === 'GRANTED' || state === 'PARTLY';
const isOpen = ({ state }: BudgetFacts): boolean => state === 'REQUESTED';

const ACTS = {
  personalBudgetPlanRecord: (facts) => (isOpen(facts) ? null : ('PGB_TESTED' as const)),
  /** Rule R64: no test without the personal plan. */
  personalBudgetTest: (facts) => {
    if (!isOpen(facts)) return 'PGB_TESTED';
    return facts.planRecordedOn === null ? 'PGB_WITHOUT_PLAN' : null;
  },
  personalBudgetDecide: ({ state }) => {
    if (state === 'TESTED') return null;
    return state === 'REQUESTED' ? 'PGB_NOT_TESTED' : 'PGB_DECIDED';
  },
  personalBudgetCheck: ({ state, legality }) => {
    if (!isRunning(state)) return 'PGB_NOT_GRANTED';
    return legality === null ? null : 'PGB_CHECKED';
  },
  /** Rule R67: of what was taken back, what is owed of before is still paid. */
  personalBudgetPaymentRecord: ({ state, legality }) => {
    if (!isRunning(state) && state !== 'WITHDRAWN') return 'PGB_NOT_GRANTED';
    return legality === 'UNLAWFUL' ? 'PGB_UNLAWFUL' : null;
  },
} as const satisfies Record<string, (facts: BudgetFacts) => BudgetRefusal | null>;

/** Name of an act on a budget: its mutation. */
export type BudgetAct = keyof typeof ACTS;

/** Why an act is not open now, or null. */
export const refuseBudgetAct = (act: BudgetAct, facts: BudgetFacts): BudgetRefusal | null => ACTS[act](facts);

/** Every act on a budget, with the reason for each that is not open now. */
export const budgetActs = (
  facts: BudgetFacts,
): { readonly name: BudgetAct; readonly because: BudgetRefusal | null }[] =>
  (Object.keys(ACTS) as BudgetAct[]).map((name) => ({ name, because: refuseBudgetAct(name, facts) }));

/** A payment, and the budget that it is from. */
export interface Payment {
  readonly holderId: string;
  readonly payeeResidentId: string | null;
  readonly payeeName: string;
  readonly ofResidentId: string | null;
  readonly ofName: string;
  readonly fromOn: string;
  readonly untilOn: string;
  /** The days on which the budget gives something; null while no decision that does was made known. */
  readonly effectiveOn: string | null;
  readonly endsOn: string | null;
  readonly volume: number;
  readonly volumeLeft: number;
  readonly amountInCents: number;
  readonly rateInCents: number;
}

/** Rules R65 and R67: what stands in the way of a payment, and its field. */
const PAYMENT = [
  ['PGB_PAID_TO_HOLDER', 'payeeResidentId', ({ payeeResidentId, holderId }) => payeeResidentId === holderId],
  ['PGB_OTHER_PAYEE', 'payeeResidentId', ({ payeeResidentId, ofResidentId }) => payeeResidentId !== ofResidentId],
  ['PGB_OTHER_PAYEE', 'payeeName', ({ payeeName, ofName }) => payeeName !== ofName],
  ['PGB_PAYMENT_PERIOD_EMPTY', 'untilOn', ({ fromOn, untilOn }) => untilOn <= fromOn],
  ['PGB_PAYMENT_OUTSIDE', 'fromOn', ({ fromOn, effectiveOn }) => effectiveOn === null || fromOn < effectiveOn],
  ['PGB_PAYMENT_OUTSIDE', 'untilOn', ({ untilOn, endsOn }) => endsOn !== null && untilOn > endsOn],
  ['PGB_EXHAUSTED', 'volume', ({ volume, volumeLeft }) => volume > volumeLeft],
  ['PGB_PAYMENT_ABOVE_RATE', 'amountInCents', (paid) => paid.amountInCents > paid.volume * paid.rateInCents],
] as const satisfies readonly (readonly [string, string, (payment: Payment) => boolean])[];

/** Rules R65 and R67: never to the holder, to whom the budget is for, while it gives something, at its rate. */
export function refusePayment(payment: Payment) {
  const found = PAYMENT.find(([, , stands]) => stands(payment));
  return found ? at<(typeof PAYMENT)[number][0]>(found[1], found[0]) : null;
}
