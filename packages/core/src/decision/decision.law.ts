import type { AccessDecisionKind, Legality } from '../building-block/block.enum';
import { needsAccess } from '../ladder/ladder.law';
import type { SupportAccess } from '../ladder/ladder.enum';
import type { DecisionKind, DecisionOutcome, DecisionState } from './decision.enum';

/** A refusal with the field of the input that it is about. */
export interface Misfit<Code extends string> {
  readonly code: Code;
  readonly field: string;
}

const at = <Code extends string>(field: string, code: Code): Misfit<Code> => ({ code, field });

/** Awb 3:46: a decision rests on a proper motivation. */
export const refuseMotivation = (motivation: string | null | undefined): 'DECISION_WITHOUT_MOTIVATION' | null =>
  motivation?.trim() ? null : 'DECISION_WITHOUT_MOTIVATION';

/** Awb 1:3 lid 3: a decision follows what it is about, and has been taken. */
export function refuseDecisionDay(
  decidedOn: string,
  earliest: string,
  today: string,
): 'DECISION_IN_FUTURE' | 'DECISION_BEFORE_APPLICATION' | null {
  if (decidedOn > today) return 'DECISION_IN_FUTURE';
  return decidedOn < earliest ? 'DECISION_BEFORE_APPLICATION' : null;
}

/** The chance to complete that the applicant had. */
export interface Completion {
  readonly completeByOn: string | null;
  readonly completedOn: string | null;
  readonly isComplete: boolean | null;
}

/** Awb 4:5 lid 1 and 4: the day from which an incomplete application may be left unhandled is the next one; null while none. */
export function incompleteSince({ completeByOn, completedOn, isComplete }: Completion): string | null {
  if (completeByOn === null || isComplete === true) return null;
  return isComplete === false ? completedOn : completeByOn;
}

/**
 * Awb 4:5: not handled only when the chance to complete has passed, and told within four weeks of that; `dueOn` is their
 * last day. During that chance nothing else is decided either.
 */
export function refuseCompletion(
  outcome: DecisionOutcome,
  decidedOn: string,
  completion: Completion,
  dueOn: string | null,
): 'DECISION_WITHOUT_CHANCE' | 'DECISION_DURING_COMPLETION' | 'DECISION_NOT_HANDLED_TOO_LATE' | null {
  const since = incompleteSince(completion);
  const isDuring = since !== null && completion.completedOn === null && decidedOn <= since;
  if (isDuring) return 'DECISION_DURING_COMPLETION';
  if (outcome !== 'NOT_HANDLED') return null;
  if (since === null) return 'DECISION_WITHOUT_CHANCE';
  return dueOn !== null && decidedOn > dueOn ? 'DECISION_NOT_HANDLED_TOO_LATE' : null;
}

/** The building block that is decided on, and what gives access to it. */
export interface DecidedBlock {
  readonly access: SupportAccess;
  readonly isOfTeam: boolean;
  readonly lawCode: string | null;
  readonly decisionKind: AccessDecisionKind | null;
  readonly decisionLegality: Legality | null;
  readonly accessDecidedOn: string | null;
}

/** What a decision depends on besides its days. */
export interface DecisionBasis {
  readonly outcome: DecisionOutcome;
  readonly decidedOn: string;
  readonly lawCode: string;
  readonly hasProduct: boolean;
  readonly productLaw: string | null;
  readonly block: DecidedBlock | null;
  /** Does the law let a referral stand in place of a decision? */
  readonly isByReferral: boolean;
  /** Does the municipality check access before the decision on it? */
  readonly checksBefore: boolean;
}

/** Awb 1:3 lid 2: does it give something, whole or in part? */
export const gives = (outcome: DecisionOutcome): boolean => outcome === 'GRANTED' || outcome === 'PARTLY';

const isOther = (law: string | null, own: string): boolean => law !== null && law !== own;

/** Rules R16 and R26: on what is free nothing is decided. */
export function refuseFree({
  access,
  isOfTeam,
}: Pick<DecidedBlock, 'access' | 'isOfTeam'>): 'DECISION_OF_FREE_SUPPORT' | 'DECISION_OF_TEAM_HELP' | null {
  if (needsAccess(access)) return null;
  return isOfTeam ? 'DECISION_OF_TEAM_HELP' : 'DECISION_OF_FREE_SUPPORT';
}

/** Rules R17, R30 and Jeugdwet 2.6: what is given is given on access that stands, and that is checked where it must be. */
function refuseGrantOn(block: DecidedBlock, basis: DecisionBasis) {
  const { decisionKind, decisionLegality, accessDecidedOn } = block;
  if (decisionKind === null) return at('buildingBlockId', 'DECISION_WITHOUT_ACCESS');
  if (decisionKind !== 'ACCESS_DECISION' && basis.isByReferral) return at('buildingBlockId', 'DECISION_BY_REFERRAL');
  if (accessDecidedOn !== null && basis.decidedOn < accessDecidedOn) return at('decidedOn', 'DECISION_BEFORE_ACCESS');
  const isUnchecked = decisionKind === 'ACCESS_DECISION' && decisionLegality === null;
  return basis.checksBefore && isUnchecked ? at('buildingBlockId', 'DECISION_NEEDS_LEGALITY_CHECK') : null;
}

/** Rules R09, R16, R17, R26, R30 and R37: the first thing that stands in the way of this outcome. */
export function refuseOutcome(basis: DecisionBasis) {
  const { outcome, block, hasProduct, productLaw, lawCode } = basis;
  const isGiven = gives(outcome);
  if (isGiven && !hasProduct) return at('productId', 'DECISION_WITHOUT_PRODUCT');
  if (isGiven && block === null) return at('buildingBlockId', 'DECISION_WITHOUT_BLOCK');
  if (isOther(productLaw, lawCode)) return at('productId', 'DECISION_OTHER_LAW');
  if (block === null) return null;
  const free = refuseFree(block);
  if (free) return at('buildingBlockId', free);
  if (isOther(block.lawCode, lawCode)) return at('buildingBlockId', 'DECISION_OTHER_LAW');
  if (isGiven) return refuseGrantOn(block, basis);
  return outcome === 'REFUSED' && block.decisionKind !== null ? at('outcome', 'DECISION_REFUSES_ACCESS') : null;
}

/** Awb 4:7: nothing is refused on facts that deviate from those of the applicant, who had no chance to speak about them. */
export const refuseHearing = (
  outcome: DecisionOutcome,
  restsOnDeviatingFacts: boolean,
  hearingOn: string | null,
  decidedOn: string,
): 'DECISION_WITHOUT_HEARING' | null => {
  const asks = restsOnDeviatingFacts && (outcome === 'REFUSED' || outcome === 'PARTLY');
  return asks && (hearingOn === null || hearingOn > decidedOn) ? 'DECISION_WITHOUT_HEARING' : null;
};

/** Rules R62 and R65: a decision says of a budget what was decided on it. */
export function refuseBudget(
  outcome: DecisionOutcome,
  budget: 'OPEN' | 'GRANTED' | 'PARTLY' | 'REFUSED' | null,
): 'DECISION_BUDGET_UNDECIDED' | 'DECISION_BUDGET_MISFIT' | null {
  if (budget === null || outcome === 'NOT_HANDLED') return null;
  if (budget === 'OPEN') return 'DECISION_BUDGET_UNDECIDED';
  if (budget === 'REFUSED') return outcome === 'GRANTED' ? 'DECISION_BUDGET_MISFIT' : null;
  const fits = budget === 'PARTLY' ? outcome === 'PARTLY' : gives(outcome);
  return fits ? null : 'DECISION_BUDGET_MISFIT';
}

/** Awb 3:40 and 3:41: made known after it was taken, and no effect before that. */
export function refusePublication(
  { decidedOn, earlierEffectiveOn }: { readonly decidedOn: string; readonly earlierEffectiveOn: string | null },
  { publishedOn, effectiveOn }: { readonly publishedOn: string; readonly effectiveOn: string },
  today: string,
) {
  if (publishedOn > today) return at('publishedOn', 'DECISION_IN_FUTURE');
  if (publishedOn < decidedOn) return at('publishedOn', 'DECISION_PUBLISHED_BEFORE_TAKEN');
  if (effectiveOn < publishedOn) return at('effectiveOn', 'DECISION_EFFECTIVE_BEFORE_PUBLICATION');
  const isEarly = earlierEffectiveOn !== null && effectiveOn < earlierEffectiveOn;
  return isEarly ? at('effectiveOn', 'DECISION_EFFECTIVE_BEFORE_EARLIER') : null;
}

/** What the acts on a decision depend on. */
export interface DecisionFacts {
  readonly state: DecisionState;
  readonly kind: DecisionKind;
  readonly outcome: DecisionOutcome;
}

/** Why an act on a decision is not open now. */
export type DecisionRefusal =
  | 'DECISION_PUBLISHED'
  | 'DECISION_NOT_PUBLISHED'
  | 'DECISION_ENDED'
  | 'DECISION_GAVE_NOTHING'
  | 'DECISION_OUTCOME_MISFIT';

const refuseUnpublished = ({ state }: DecisionFacts): DecisionRefusal | null => {
  if (state === 'TAKEN') return 'DECISION_NOT_PUBLISHED';
  return state === 'ENDED' ? 'DECISION_ENDED' : null;
};

const ACTS = {
  decisionPublish: ({ state }) => (state === 'TAKEN' ? null : ('DECISION_PUBLISHED' as const)),
  /** Wmo 2.3.10: a withdrawal is revised by a new application alone. */
  decisionRevise: (facts) =>
    refuseUnpublished(facts) ?? (facts.outcome === 'WITHDRAWN' ? 'DECISION_OUTCOME_MISFIT' : null),
  decisionWithdraw: (facts) => refuseUnpublished(facts) ?? (gives(facts.outcome) ? null : 'DECISION_GAVE_NOTHING'),
} as const satisfies Record<string, (facts: DecisionFacts) => DecisionRefusal | null>;

/** Name of an act on a decision: its mutation. */
export type DecisionAct = keyof typeof ACTS;

/** Why an act is not open now, or null. */
export const refuseDecisionAct = (act: DecisionAct, facts: DecisionFacts): DecisionRefusal | null => ACTS[act](facts);

/** Every act on a decision, with the reason for each that is not open now. */
export const decisionActs = (
  facts: DecisionFacts,
): { readonly name: DecisionAct; readonly because: DecisionRefusal | null }[] =>
  (Object.keys(ACTS) as DecisionAct[]).map((name) => ({ name, because: refuseDecisionAct(name, facts) }));
