import { birthdayOf, earliestDayOf } from '@eenplan/kit';
import type { CaseState } from '../case/case.enum';
import { stateAfter } from '../case/case.law';
import type { PlanState } from './plan.enum';

/** Who is named as director. */
export interface DirectorChoice {
  readonly residentId?: string | null | undefined;
  readonly professionalId?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly relation?: string | null | undefined;
}

/** An empty id names somebody too: somebody who is not there. */
const isNamed = (named: string | null | undefined): boolean => (named ?? null) !== null;

/** Rules R01 and R02: a director is one person: a resident, a professional, or somebody else with a name. */
export const refuseDirectorChoice = ({
  residentId,
  professionalId,
  name,
  relation,
}: DirectorChoice): 'DIRECTOR_NOT_ONE_PERSON' | 'DIRECTOR_WITHOUT_RELATION' | null => {
  if ([residentId, professionalId, name].filter(isNamed).length !== 1) return 'DIRECTOR_NOT_ONE_PERSON';
  return isNamed(name) === isNamed(relation) ? null : 'DIRECTOR_WITHOUT_RELATION';
};

/** Rule R01: a plan has a director from its adoption on; a successor starts later than that. */
export const refuseDirectorStart = (adoptedOn: string, fromOn: string): 'DIRECTOR_BEFORE_PLAN' | null =>
  fromOn < adoptedOn ? 'DIRECTOR_BEFORE_PLAN' : null;

/**
 * Rule R03: where several second-line providers work and the residents cannot direct, a professional directs. A reason
 * is asked for any other director.
 */
export const asksProfessionalDirector = (
  { secondLineProviders }: { readonly secondLineProviders: number },
  director: { readonly isProfessional: boolean; readonly residentsCanDirect: boolean },
): boolean => secondLineProviders > 1 && !director.residentsCanDirect && !director.isProfessional;

/** What the acts on a plan depend on; counts are of parts that have no last day. */
export interface PlanFacts {
  readonly state: PlanState;
  /** Was the investigation of the case completed? */
  readonly isInvestigated: boolean;
  /** Has the household another plan that is active? */
  readonly anotherIsActive: boolean;
  readonly goals: number;
  readonly goalsWithoutResult: number;
  /** Parts of carer support, or the statement that there is no carer. */
  readonly carerParts: number;
  readonly openBlocks: number;
  readonly tailoredBlocks: number;
  /** Tailored building blocks of which nobody said what the household contributes. */
  readonly withoutContribution: number;
  /** Building blocks with a budget but without a personal plan. */
  readonly withoutPersonalPlan: number;
}

const notEnded = ({ state }: PlanFacts): 'PLAN_ENDED' | null => (state === 'ENDED' ? 'PLAN_ENDED' : null);
const active = ({ state }: PlanFacts): 'PLAN_NOT_ACTIVE' | null => (state === 'ACTIVE' ? null : 'PLAN_NOT_ACTIVE');

/**
 * What an adoption asks. R01: no other active plan. R05: goals with results (the review date is in the act itself).
 * R07: carer support, or that there is no carer. R08: own contribution, and the personal plan of a budget. R17:
 * tailored support follows an investigation; R16: without tailored support none is asked.
 */
export const refuseAdoption = (facts: PlanFacts): PlanRefusal | null => {
  if (facts.state === 'ENDED') return 'PLAN_ENDED';
  if (facts.anotherIsActive) return 'PLAN_ALREADY_ACTIVE';
  if (facts.goals === 0) return 'PLAN_WITHOUT_GOALS';
  if (facts.goalsWithoutResult > 0) return 'PLAN_GOAL_WITHOUT_RESULT';
  if (facts.carerParts === 0) return 'PLAN_WITHOUT_CARER_SUPPORT';
  if (facts.withoutContribution > 0) return 'PLAN_WITHOUT_CONTRIBUTION';
  if (facts.withoutPersonalPlan > 0) return 'PLAN_WITHOUT_PERSONAL_PLAN';
  return facts.tailoredBlocks > 0 && !facts.isInvestigated ? 'PLAN_NEEDS_INVESTIGATION' : null;
};

/** Rule R11: a plan ends when its building blocks have ended, each with its reason. */
export const refusePlanEnd = (facts: PlanFacts): PlanRefusal | null => {
  if (facts.state === 'ENDED') return 'PLAN_ENDED';
  return facts.openBlocks > 0 ? 'PLAN_HAS_OPEN_BLOCKS' : null;
};

/** Why an act on a plan is refused. */
export type PlanRefusal =
  | 'PLAN_ENDED'
  | 'PLAN_NOT_ACTIVE'
  | 'PLAN_ALREADY_ACTIVE'
  | 'PLAN_WITHOUT_GOALS'
  | 'PLAN_GOAL_WITHOUT_RESULT'
  | 'PLAN_WITHOUT_CARER_SUPPORT'
  | 'PLAN_WITHOUT_CONTRIBUTION'
  | 'PLAN_WITHOUT_PERSONAL_PLAN'
  | 'PLAN_NEEDS_INVESTIGATION'
  | 'PLAN_HAS_OPEN_BLOCKS';

/** Every act on a plan with what refuses it. */
const ACTS = {
  planGoalAdd: notEnded,
  planCarerSupportAgree: notEnded,
  planNoCarerState: notEnded,
  planCarerSupportEnd: notEnded,
  buildingBlockAdd: notEnded,
  planAdopt: refuseAdoption,
  planDirectorAppoint: active,
  planReviewMove: active,
  planEnd: refusePlanEnd,
} as const satisfies Record<string, (facts: PlanFacts) => PlanRefusal | null>;

/** Name of an act on a plan: its mutation. */
export type PlanAct = keyof typeof ACTS;

/** An act with the code that refuses it; null when it is open. */
export interface Judged<Act extends string, Code extends string> {
  readonly name: Act;
  readonly because: Code | null;
}

/** Catalogue 3.3 B: a first adoption begins support, and the case must be where support can begin. */
const refuseInCase = (
  act: PlanAct,
  { state }: PlanFacts,
  caseState: CaseState | null,
): 'CASE_ACT_OUT_OF_ORDER' | null => {
  if (act !== 'planAdopt' || state !== 'DRAFT' || caseState === null) return null;
  return stateAfter('planAdopt', caseState) === null ? 'CASE_ACT_OUT_OF_ORDER' : null;
};

/** Every act on a plan, and what refuses it now. The services refuse by the same functions, and by those of the case. */
export const planActs = (
  facts: PlanFacts,
  caseState: CaseState | null,
): Judged<PlanAct, PlanRefusal | 'CASE_ACT_OUT_OF_ORDER'>[] =>
  (Object.keys(ACTS) as PlanAct[]).map((name) => ({
    name,
    because: ACTS[name](facts) ?? refuseInCase(name, facts, caseState),
  }));

/** What refuses one act on a plan. */
export const refusePlanAct = (act: PlanAct, facts: PlanFacts): PlanRefusal | null => ACTS[act](facts);

/** Rule R05: the review that is agreed lies after the adoption, or after the day it is moved. */
export const refuseReview = (from: string, reviewOn: string): 'PLAN_REVIEW_NOT_LATER' | null =>
  reviewOn <= from ? 'PLAN_REVIEW_NOT_LATER' : null;

/** What the day of an adoption is held against. */
export interface AdoptionDays {
  readonly today: string;
  /** Of the draft, of its latest part and of its last adoption. */
  readonly latestPartOn: string;
  /** Was another plan of the household in force on that day, or later? */
  readonly anotherInForce: boolean;
  /** The investigation that tailored support in the plan follows; null when it follows none. */
  readonly investigatedOn: string | null;
}

/**
 * The day of an adoption: not in the future, nor before the draft, its latest part or the last adoption. Rule R01: on no
 * day are there two plans. Rule R17: nor before the investigation that tailored support in it follows.
 */
export const refuseAdoptionDay = (
  adoptedOn: string,
  { today, latestPartOn, anotherInForce, investigatedOn }: AdoptionDays,
): 'DAY_IN_FUTURE' | 'PLAN_ADOPTED_BEFORE_CONTENT' | 'PLAN_ALREADY_ACTIVE' | 'PLAN_NEEDS_INVESTIGATION' | null => {
  if (adoptedOn > today) return 'DAY_IN_FUTURE';
  if (adoptedOn < latestPartOn) return 'PLAN_ADOPTED_BEFORE_CONTENT';
  if (anotherInForce) return 'PLAN_ALREADY_ACTIVE';
  return investigatedOn !== null && adoptedOn < investigatedOn ? 'PLAN_NEEDS_INVESTIGATION' : null;
};

/** Jeugdwet, art. 7.3.4: from this age a child consents without its parents. [memory] */
const AGE_OF_OWN_CONSENT = 16;

/**
 * Rule R01 and Jeugdwet, art. 7.3.4: of those who agree for a household one at least can do so without a parent. Whose age
 * is not known is not refused; of a partial birth date the earliest day counts.
 */
export const refuseAgreement = (
  residents: readonly { readonly birthDate: string | null }[],
  on: string,
): 'PLAN_AGREED_BY_CHILDREN' | null => {
  const isChild = (birthDate: string | null): boolean =>
    birthDate !== null && birthdayOf(earliestDayOf(birthDate), AGE_OF_OWN_CONSENT) > on;
  return residents.every(({ birthDate }) => isChild(birthDate)) ? 'PLAN_AGREED_BY_CHILDREN' : null;
};

/** Rule R07: the last part of carer support of an active plan does not end without another, or that there is no carer. */
export const refuseCarerSupportEnd = ({ state, carerParts }: Pick<PlanFacts, 'state' | 'carerParts'>) =>
  state === 'ACTIVE' && carerParts < 2 ? ('PLAN_WITHOUT_CARER_SUPPORT' as const) : null;

/** What the acts on a goal depend on. */
export interface GoalFacts {
  readonly planState: PlanState;
  readonly hasEnded: boolean;
}

/** Why an act on a goal is refused. */
export type GoalRefusal = 'PLAN_ENDED' | 'GOAL_ENDED';

/** A goal is weighed and ended while it is a goal; its result is told also later, as long as the plan is there. */
export const refuseGoalAct = (
  act: 'planGoalResultRecord' | 'planGoalEnd' | 'ladderJudge',
  { planState, hasEnded }: GoalFacts,
): GoalRefusal | null => {
  if (planState === 'ENDED') return 'PLAN_ENDED';
  return hasEnded && act !== 'planGoalResultRecord' ? 'GOAL_ENDED' : null;
};

/** A plan is drawn up from the moment that the question is clear until support is complete, one at a time (R01). */
export function refuseDraft(
  caseState: CaseState,
  hasDraft: boolean,
): 'PLAN_CASE_TOO_EARLY' | 'PLAN_ALREADY_DRAFTED' | null {
  if (!DRAFTED_IN.includes(caseState)) return 'PLAN_CASE_TOO_EARLY';
  return hasDraft ? 'PLAN_ALREADY_DRAFTED' : null;
}

const DRAFTED_IN: readonly CaseState[] = ['CLARIFIED', 'REQUESTED', 'INVESTIGATING', 'INVESTIGATED', 'IN_SUPPORT'];

/** A part of a plan is set from the day the plan was drafted on, and not in the future. */
export const refusePartDay = (
  on: string,
  days: { readonly draftedOn: string; readonly today: string },
): 'PLAN_PART_OUTSIDE_DAYS' | null => (on < days.draftedOn || on > days.today ? 'PLAN_PART_OUTSIDE_DAYS' : null);

/** Rule R09: a goal rests on at least one law, and on each once. */
export const refuseBases = (laws: readonly string[]): 'GOAL_WITHOUT_BASIS' | null =>
  laws.length === 0 || new Set(laws).size < laws.length ? 'GOAL_WITHOUT_BASIS' : null;

/** A goal is to be reached on the day it is set at the earliest. */
export const refuseGoalDays = (fromOn: string, targetOn: string | null): 'GOAL_TARGET_TOO_EARLY' | null =>
  targetOn !== null && targetOn < fromOn ? 'GOAL_TARGET_TOO_EARLY' : null;

/** Rule R07: the carer is one person: a resident on file, or somebody with a name. */
export const refuseCarer = ({
  residentId,
  carerName,
}: {
  readonly residentId?: string | undefined;
  readonly carerName?: string | undefined;
}): 'CARER_NOT_ONE_PERSON' | null => (isNamed(residentId) === isNamed(carerName) ? 'CARER_NOT_ONE_PERSON' : null);
