import type { SupportAccess } from '../ladder/ladder.enum';
import { needsAccess } from '../ladder/ladder.law';
import type { TeamLegalStatus } from '../organisation/organisation.enum';
import { consequencesOf } from '../organisation/team-status.law';
import type { PlanState } from '../plan/plan.enum';
import type { Judged } from '../plan/plan.law';
import type { AccessDecisionKind, BuildingBlockState, Legality, OwnContribution } from './block.enum';

/** What the acts on a building block depend on. */
export interface BlockFacts {
  readonly state: BuildingBlockState;
  readonly planState: PlanState;
  readonly access: SupportAccess;
  /** Was the investigation of the case completed? */
  readonly isInvestigated: boolean;
  readonly hasContribution: boolean;
  /** A budget without a personal plan. */
  readonly lacksPersonalPlan: boolean;
  /** What gives access and was not found unlawful; null while nothing does. */
  readonly decisionKind: AccessDecisionKind | null;
  readonly decisionLegality: Legality | null;
  /** Does who acts stand beside a member of the household? */
  readonly isSupporter: boolean;
  /** Does the municipality check an access decision before support begins? */
  readonly checksBefore: boolean;
}

/** Why an act on a building block is refused. */
export type BlockRefusal =
  | 'PLAN_ENDED'
  | 'PLAN_NOT_ACTIVE'
  | 'BLOCK_NOT_PROPOSED'
  | 'BLOCK_ENDED'
  | 'BLOCK_NEEDS_NO_DECISION'
  | 'BLOCK_ALREADY_DECIDED'
  | 'DECISION_BY_CLIENT_SUPPORTER'
  | 'BLOCK_NEEDS_INVESTIGATION'
  | 'BLOCK_NEEDS_DECISION'
  | 'BLOCK_NEEDS_LEGALITY_CHECK'
  | 'BLOCK_WITHOUT_CONTRIBUTION'
  | 'BLOCK_WITHOUT_PERSONAL_PLAN';

/** Terms are agreed before support begins. */
const refuseTerms = ({ state, planState }: BlockFacts): BlockRefusal | null => {
  if (planState === 'ENDED') return 'PLAN_ENDED';
  return state === 'PROPOSED' ? null : 'BLOCK_NOT_PROPOSED';
};

/**
 * Rules R16 and R17: free support takes no decision; tailored support takes one, after an investigation. Rule R31 and Wmo
 * 2015, art. 2.2.4: never by who stands beside a member of the household.
 */
export const refuseDecision = (facts: BlockFacts): BlockRefusal | null => {
  if (facts.planState !== 'ACTIVE') return 'PLAN_NOT_ACTIVE';
  if (facts.state !== 'PROPOSED') return 'BLOCK_NOT_PROPOSED';
  if (!needsAccess(facts.access)) return 'BLOCK_NEEDS_NO_DECISION';
  if (!facts.isInvestigated) return 'BLOCK_NEEDS_INVESTIGATION';
  if (facts.decisionKind !== null) return 'BLOCK_ALREADY_DECIDED';
  return facts.isSupporter ? 'DECISION_BY_CLIENT_SUPPORTER' : null;
};

/**
 * Rules R16, R17, R08 and R30: free support begins at once; tailored support after an investigation and a decision,
 * referral or diagnosis, with contribution and personal plan agreed, and where the municipality checks an access
 * decision beforehand, after that check.
 */
export const refuseStart = (facts: BlockFacts): BlockRefusal | null => {
  if (facts.planState !== 'ACTIVE') return 'PLAN_NOT_ACTIVE';
  if (facts.state !== 'PROPOSED') return 'BLOCK_NOT_PROPOSED';
  if (facts.lacksPersonalPlan) return 'BLOCK_WITHOUT_PERSONAL_PLAN';
  return needsAccess(facts.access) ? refuseTailoredStart(facts) : null;
};

const refuseTailoredStart = (facts: BlockFacts): BlockRefusal | null => {
  if (!facts.hasContribution) return 'BLOCK_WITHOUT_CONTRIBUTION';
  if (!facts.isInvestigated) return 'BLOCK_NEEDS_INVESTIGATION';
  if (facts.decisionKind === null) return 'BLOCK_NEEDS_DECISION';
  const isChecked = facts.decisionKind !== 'ACCESS_DECISION' || facts.decisionLegality === 'LAWFUL';
  return facts.checksBefore && !isChecked ? 'BLOCK_NEEDS_LEGALITY_CHECK' : null;
};

const refuseEnd = ({ state }: BlockFacts): BlockRefusal | null => (state === 'ENDED' ? 'BLOCK_ENDED' : null);

const ACTS = {
  buildingBlockTermsRecord: refuseTerms,
  accessDecide: refuseDecision,
  buildingBlockStart: refuseStart,
  buildingBlockEnd: refuseEnd,
} as const satisfies Record<string, (facts: BlockFacts) => BlockRefusal | null>;

/** Name of an act on a building block: its mutation. */
export type BlockAct = keyof typeof ACTS;

/**
 * Every act on a building block, and what refuses it now. The services refuse by the same functions. Rule R13: support
 * that passes a rung by does not begin; that is told when nothing else refuses it.
 */
export const blockActs = (
  facts: BlockFacts,
  passesRung: boolean,
): Judged<BlockAct, BlockRefusal | 'LADDER_RUNG_NOT_WEIGHED'>[] =>
  (Object.keys(ACTS) as BlockAct[]).map((name) => ({
    name,
    because: ACTS[name](facts) ?? (passesRung && name === 'buildingBlockStart' ? 'LADDER_RUNG_NOT_WEIGHED' : null),
  }));

/** What refuses one act on a building block. */
export const refuseBlockAct = (act: BlockAct, facts: BlockFacts): BlockRefusal | null => ACTS[act](facts);

/**
 * Rule R26: what a team gives itself is free on a day on which that team is a general provision. Otherwise it is as its
 * rung is.
 */
export const accessOf = (rung: SupportAccess, teamStatus: TeamLegalStatus | null): SupportAccess =>
  isTeamFree(teamStatus) ? 'FREE' : rung;

const isTeamFree = (teamStatus: TeamLegalStatus | null): boolean =>
  teamStatus !== null && !consequencesOf(teamStatus).decision;

/** Rule R26: help of a team that is a general provision is short, and asks no contribution. */
export const refuseTeamTerms = (
  teamStatus: TeamLegalStatus | null,
  terms: { readonly untilOn: string | null; readonly contribution: OwnContribution | null },
): 'BLOCK_SHORT_TERM' | 'BLOCK_WITHOUT_OWN_CONTRIBUTION' | null => {
  if (teamStatus === null) return null;
  const { shortTermOnly, contribution } = consequencesOf(teamStatus);
  if (shortTermOnly && terms.untilOn === null) return 'BLOCK_SHORT_TERM';
  return !contribution && (terms.contribution ?? 'NONE') !== 'NONE' ? 'BLOCK_WITHOUT_OWN_CONTRIBUTION' : null;
};

/** Rule R10: tailored support is temporary; without a last day it asks a reason. */
export const asksWhyWithoutEnd = (access: SupportAccess, untilOn: string | null): boolean =>
  needsAccess(access) && untilOn === null;

/** Rule R17: first the investigation with the resident, then the decision, referral or diagnosis; the same day is fine. */
export const refuseDecisionDay = (
  decidedOn: string,
  { today, investigatedOn }: { readonly today: string; readonly investigatedOn: string | null },
): 'ACCESS_DECIDED_IN_FUTURE' | 'ACCESS_DECIDED_BEFORE_INVESTIGATION' | null => {
  if (decidedOn > today) return 'ACCESS_DECIDED_IN_FUTURE';
  return investigatedOn !== null && decidedOn < investigatedOn ? 'ACCESS_DECIDED_BEFORE_INVESTIGATION' : null;
};

/** Rules R10 and R11: support ends after it begins, not in the future, and on the last day that was agreed at the latest. */
export const refuseEndDay = (
  untilOn: string,
  block: { readonly fromOn: string; readonly untilOn: string | null },
  today: string,
): 'BLOCK_END_BEFORE_START' | 'DAY_IN_FUTURE' | 'BLOCK_END_AFTER_LAST_DAY' | null => {
  if (untilOn < block.fromOn) return 'BLOCK_END_BEFORE_START';
  if (untilOn > today) return 'DAY_IN_FUTURE';
  return block.untilOn !== null && untilOn > block.untilOn ? 'BLOCK_END_AFTER_LAST_DAY' : null;
};

/** A contribution in money has an amount; any other has none. */
export const refuseContribution = (
  contribution: OwnContribution | null,
  cents: number | null,
): 'CONTRIBUTION_AMOUNT_MISFIT' | null =>
  (contribution === 'MONETARY' ? cents !== null && cents > 0 : cents === null) ? null : 'CONTRIBUTION_AMOUNT_MISFIT';

/** Rules R30 and R31: a decision is checked once, never by who decided nor by who supports; `UNLAWFUL` has its ground, and nothing else refuses. */
export const refuseLegalityCheck = (
  decision: { readonly legality: Legality | null; readonly professionalId: string },
  check: {
    readonly outcome: Legality;
    readonly ground: string | null;
    readonly checkerId: string;
    readonly isSupporter: boolean;
  },
):
  | 'LEGALITY_ALREADY_CHECKED'
  | 'LEGALITY_CHECKED_BY_DECIDER'
  | 'DECISION_BY_CLIENT_SUPPORTER'
  | 'LEGALITY_WITHOUT_GROUND'
  | null => {
  if (decision.legality !== null) return 'LEGALITY_ALREADY_CHECKED';
  if (decision.professionalId === check.checkerId) return 'LEGALITY_CHECKED_BY_DECIDER';
  if (check.isSupporter) return 'DECISION_BY_CLIENT_SUPPORTER';
  return check.outcome === 'UNLAWFUL' && !check.ground?.trim() ? 'LEGALITY_WITHOUT_GROUND' : null;
};

/** Rule R17: a referral or a diagnosis says by whom; an access decision is the generalist's own. */
export const refuseReferrer = (kind: AccessDecisionKind, referrer: string | null): 'ACCESS_REFERRER_MISFIT' | null =>
  (kind === 'ACCESS_DECISION') === !referrer?.trim() ? null : 'ACCESS_REFERRER_MISFIT';
