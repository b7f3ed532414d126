import type { ContractForm, ContractState } from './contract.enum';

/** What the acts on a contract depend on. */
export interface ContractFacts {
  readonly form: ContractForm;
  readonly state: ContractState;
}

/** Why an act on a contract is not open now. */
export type ContractRefusal =
  'CONTRACT_OVER' | 'CONTRACT_ALREADY_CONCLUDED' | 'CONTRACT_NOT_CONCLUDED' | 'CONTRACT_NOT_THAT_STEP';

/** S256: the five steps, each after the one before it. */
const NEXT = {
  contractMeetingHold: ['START_NOTE', 'START_MEETING'],
  contractIntentSign: ['START_MEETING', 'LETTER_OF_INTENT'],
  contractNegotiationOpen: ['LETTER_OF_INTENT', 'NEGOTIATION'],
  contractConclude: ['NEGOTIATION', 'CONCLUDED'],
} as const satisfies Record<string, readonly [ContractState, ContractState]>;

/** Name of a step, which is that of its mutation. */
export type ContractStepName = keyof typeof NEXT;
/** Name of an act on a contract, which is that of its mutation. */
export type ContractActName =
  | ContractStepName
  | 'contractTermsAgree'
  | 'contractProductAgree'
  | 'contractProductEnd'
  | 'contractEnd'
  | 'contractAbandon';

const STEPS = Object.keys(NEXT) as ContractStepName[];
const isOver = ({ state }: ContractFacts): boolean => state === 'ENDED' || state === 'ABANDONED';

/** The state that a step leads to. */
export const stateAfter = (step: ContractStepName): ContractState => NEXT[step][1];

/**
 * Rule S256: the steps of a framework agreement follow each other. Of the other forms the sources name no steps: they
 * are concluded from any state before it [derived].
 */
function refuseStep(step: ContractStepName, { form, state }: ContractFacts): ContractRefusal | null {
  if (state === 'CONCLUDED') return 'CONTRACT_ALREADY_CONCLUDED';
  const isFree = step === 'contractConclude' && form !== 'FRAMEWORK_AGREEMENT';
  return isFree || state === NEXT[step][0] ? null : 'CONTRACT_NOT_THAT_STEP';
}

/** Rules S253 and S256: what is agreed stays so once concluded, but for its products and prices. */
export function refuseContractAct(act: ContractActName, facts: ContractFacts): ContractRefusal | null {
  if (isOver(facts)) return 'CONTRACT_OVER';
  if (act === 'contractEnd') return facts.state === 'CONCLUDED' ? null : 'CONTRACT_NOT_CONCLUDED';
  if (act === 'contractProductAgree' || act === 'contractProductEnd') return null;
  if (act === 'contractTermsAgree' || act === 'contractAbandon')
    return facts.state === 'CONCLUDED' ? 'CONTRACT_ALREADY_CONCLUDED' : null;
  return refuseStep(act, facts);
}

/** Rule S256: every act on a contract, with the reason for each that is not open now. */
export const contractActs = (
  facts: ContractFacts,
): { readonly name: ContractActName; readonly because: ContractRefusal | null }[] =>
  (
    [
      ...STEPS,
      'contractTermsAgree',
      'contractProductAgree',
      'contractProductEnd',
      'contractEnd',
      'contractAbandon',
    ] as const
  ).map((name) => ({ name, because: refuseContractAct(name, facts) }));

/** Rule S256: a step is recorded when it has been done, after the step before it. */
export function refuseStepDay(
  on: string,
  lastStepOn: string,
  today: string,
): 'CONTRACT_DAY_IN_FUTURE' | 'CONTRACT_DAY_TOO_EARLY' | null {
  if (on > today) return 'CONTRACT_DAY_IN_FUTURE';
  return on < lastStepOn ? 'CONTRACT_DAY_TOO_EARLY' : null;
}

/** Rule S253: what is concluded says which results and which products it is for. */
export function refuseConclusion({
  results,
  products,
}: {
  readonly results: string | null;
  readonly products: number;
}): 'CONTRACT_WITHOUT_RESULTS' | 'CONTRACT_WITHOUT_PRODUCTS' | null {
  if (results === null) return 'CONTRACT_WITHOUT_RESULTS';
  return products === 0 ? 'CONTRACT_WITHOUT_PRODUCTS' : null;
}

/** Rule R36: may an organisation in the access gain by leading to its own offer? */
export const leavesOwnOfferGain = ({
  givesAccess,
  excludesOwnOfferGain,
}: {
  readonly givesAccess: boolean;
  readonly excludesOwnOfferGain: boolean;
}): boolean => givesAccess && !excludesOwnOfferGain;

/** Rule S253: a price is per unit; a subsidy and a lump sum pay without one. */
export function refusePrice(
  form: ContractForm,
  price: number | null,
  unit: string | null,
): 'CONTRACT_UNIT_MISMATCH' | 'CONTRACT_PRICE_MISSING' | null {
  if ((price === null) !== (unit === null)) return 'CONTRACT_UNIT_MISMATCH';
  const paysOtherwise = form === 'SUBSIDY' || form === 'LUMP_SUM';
  return price === null && !paysOtherwise ? 'CONTRACT_PRICE_MISSING' : null;
}

/** Rule S252: does it hold on that day? From its first day (inclusive) to its last (exclusive), once concluded. */
export const isInForce = (
  { fromOn, untilOn }: { readonly fromOn: string | null; readonly untilOn: string | null },
  on: string,
): boolean => fromOn !== null && fromOn <= on && (untilOn === null || untilOn > on);
