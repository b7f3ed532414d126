import type { CaseComplexity, CaseState } from './case.enum';

/** What the acts of a case depend on. */
export interface CaseFacts {
  readonly state: CaseState;
  readonly complexity: CaseComplexity | null;
  /** R32: the day client support was pointed out. */
  readonly clientSupportOn: string | null;
  /** The last conversation with the resident or a representative. */
  readonly clientHeardOn: string | null;
  readonly isInvestigating: boolean;
  /** Has the household another case that is open? */
  readonly hasOtherOpenCase: boolean;
  /** Is there a plan in this case that was not ended, or a draft? */
  readonly hasOpenPlan: boolean;
}

/** Why an act is not open now. */
export type CaseRefusal =
  | 'CASE_ACT_OUT_OF_ORDER'
  | 'CASE_CLOSED'
  | 'CASE_NOT_CLOSED'
  | 'CASE_NOT_SIMPLE'
  | 'CLIENT_SUPPORT_NOT_POINTED_OUT'
  | 'CLIENT_NOT_HEARD'
  | 'INVESTIGATION_RUNNING'
  | 'INVESTIGATION_NOT_RUNNING'
  | 'HOUSEHOLD_HAS_OPEN_CASE'
  | 'CASE_HAS_OPEN_PLAN';

interface CaseTransition {
  /** The state after the act, by the state before it; a state that is not here cannot have the act. */
  readonly moves: Partial<Readonly<Record<CaseState, CaseState>>>;
  /** What the act asks besides. */
  readonly unless?: (facts: CaseFacts) => CaseRefusal | null;
}

const stay = <State extends CaseState>(...states: readonly State[]): Record<State, State> =>
  Object.fromEntries(states.map((state) => [state, state])) as Record<State, State>;

/**
 * Catalogue 3.3 B: the acts of a case, by the name of their mutation, with the states they lead from and to.
 * Support begins when a plan is adopted. During support an investigation can be held for what is needed besides.
 */
export const caseTransitions = {
  caseClarify: { moves: { ENTERED: 'CLARIFIED' } },
  caseAnswer: { moves: { CLARIFIED: 'AFTERCARE' }, unless: (facts) => ifNotSimple(facts) ?? ifPlanned(facts) },
  caseRequest: { moves: { CLARIFIED: 'REQUESTED' } },
  conversationHold: {
    moves: stay('CLARIFIED', 'REQUESTED', 'INVESTIGATING', 'INVESTIGATED', 'IN_SUPPORT', 'AFTERCARE'),
  },
  investigationStart: {
    moves: { REQUESTED: 'INVESTIGATING', IN_SUPPORT: 'IN_SUPPORT' },
    unless: (facts) => ifInvestigating(facts) ?? ifNoClientSupport(facts),
  },
  investigationComplete: {
    moves: { INVESTIGATING: 'INVESTIGATED', IN_SUPPORT: 'IN_SUPPORT' },
    unless: (facts) => ifNotInvestigating(facts) ?? ifNotHeard(facts),
  },
  planAdopt: {
    moves: {
      ...{ CLARIFIED: 'IN_SUPPORT', REQUESTED: 'IN_SUPPORT', INVESTIGATED: 'IN_SUPPORT' },
      ...stay('IN_SUPPORT'),
    },
  },
  evaluationHold: { moves: stay('IN_SUPPORT') },
  caseComplete: { moves: { IN_SUPPORT: 'AFTERCARE' }, unless: (facts) => ifInvestigating(facts) ?? ifPlanned(facts) },
  aftercareRecord: { moves: { AFTERCARE: 'CLOSED' } },
  caseClose: {
    moves: {
      ...{ ENTERED: 'CLOSED', CLARIFIED: 'CLOSED', REQUESTED: 'CLOSED', INVESTIGATING: 'CLOSED' },
      ...{ INVESTIGATED: 'CLOSED', IN_SUPPORT: 'CLOSED', AFTERCARE: 'CLOSED' },
    },
    unless: ifPlanned,
  },
  caseReopen: { moves: { CLOSED: 'CLARIFIED' }, unless: ifOtherOpen },
  deviationDecide: {
    moves: stay('ENTERED', 'CLARIFIED', 'REQUESTED', 'INVESTIGATING', 'INVESTIGATED', 'IN_SUPPORT', 'AFTERCARE'),
  },
  complaintLodge: {
    moves: stay(
      ...(['ENTERED', 'CLARIFIED', 'REQUESTED', 'INVESTIGATING'] as const),
      ...(['INVESTIGATED', 'IN_SUPPORT', 'AFTERCARE', 'CLOSED'] as const),
    ),
  },
} as const satisfies Record<string, CaseTransition>;

/** Name of an act of a case, which is that of its mutation. */
export type CaseActName = keyof typeof caseTransitions;

/** Rule R29: only a simple, single question is answered without the team. */
function ifNotSimple({ complexity }: CaseFacts): CaseRefusal | null {
  return complexity === 'SIMPLE' ? null : 'CASE_NOT_SIMPLE';
}

/** Rule R32: client support was pointed out before anything is looked into. */
function ifNoClientSupport({ clientSupportOn }: CaseFacts): CaseRefusal | null {
  return clientSupportOn === null ? 'CLIENT_SUPPORT_NOT_POINTED_OUT' : null;
}

/** Rule R12 and R17: the investigation is done with the resident, or the representative. */
function ifNotHeard({ clientHeardOn }: CaseFacts): CaseRefusal | null {
  return clientHeardOn === null ? 'CLIENT_NOT_HEARD' : null;
}

/** Rule R17: one investigation at a time. */
function ifInvestigating({ isInvestigating }: CaseFacts): CaseRefusal | null {
  return isInvestigating ? 'INVESTIGATION_RUNNING' : null;
}

/** Rule R17: only what was begun is completed. */
function ifNotInvestigating({ isInvestigating }: CaseFacts): CaseRefusal | null {
  return isInvestigating ? null : 'INVESTIGATION_NOT_RUNNING';
}

/** Rule R11: support ends with a reason per building block, by the end of the plan, before the case does. */
function ifPlanned({ hasOpenPlan }: CaseFacts): CaseRefusal | null {
  return hasOpenPlan ? 'CASE_HAS_OPEN_PLAN' : null;
}

/** Rule R01: a household has one open case. */
function ifOtherOpen({ hasOtherOpenCase }: CaseFacts): CaseRefusal | null {
  return hasOtherOpenCase ? 'HOUSEHOLD_HAS_OPEN_CASE' : null;
}

/** Catalogue 3.3 B: the state to which an act leads from a state; null when it cannot be done there. */
export function stateAfter(act: CaseActName, state: CaseState): CaseState | null {
  const { moves }: CaseTransition = caseTransitions[act];
  return moves[state] ?? null;
}

/** Catalogue 3.3 B: why the act is not open now, or null. Services refuse by this, and buttons are drawn by it. */
export function refuseCaseAct(act: CaseActName, facts: CaseFacts): CaseRefusal | null {
  const transition: CaseTransition = caseTransitions[act];
  if (transition.moves[facts.state]) return transition.unless?.(facts) ?? null;
  if (facts.state === 'CLOSED') return 'CASE_CLOSED';
  return act === 'caseReopen' ? 'CASE_NOT_CLOSED' : 'CASE_ACT_OUT_OF_ORDER';
}

/** An act of a case and whether it is open now. */
export interface CaseActFact {
  readonly name: CaseActName;
  readonly because: CaseRefusal | null;
}

/** Catalogue 3.3 B: every act of a case, in its order, with the reason for each that is not open now. */
export const caseActs = (facts: CaseFacts): CaseActFact[] =>
  (Object.keys(caseTransitions) as CaseActName[]).map((name) => ({ name, because: refuseCaseAct(name, facts) }));

/** Rule R17: what is not freely accessible takes an investigation with the resident; Rule R16: what is, takes none. */
export const refuseSupportStart = (
  investigatedOn: string | null,
  onlyFreeAccess: boolean,
): 'CASE_NOT_INVESTIGATED' | null => (onlyFreeAccess || investigatedOn !== null ? null : 'CASE_NOT_INVESTIGATED');

/** Awb 3:2: an act is recorded when it has been done, and the acts of a case in the order of their days. */
export function refuseCaseDay(
  on: string,
  lastActOn: string,
  today: string,
): 'CASE_DAY_IN_FUTURE' | 'CASE_DAY_TOO_EARLY' | null {
  if (on > today) return 'CASE_DAY_IN_FUTURE';
  return on < lastActOn ? 'CASE_DAY_TOO_EARLY' : null;
}

/** A membership on the day of a question, as far as the question asks. */
export interface MembershipOfDay {
  readonly householdId: string;
  readonly residing: string;
}

/**
 * Rule R28: the household whose case a question opens or joins. The one that is named, of which the resident is a member
 * unless the resident is in none; otherwise the one household that the resident lives in. A parent who lives elsewhere
 * lives in the other household; a child that lives in two has to name one.
 */
export function householdOfQuestion(
  memberships: readonly MembershipOfDay[],
  named: string | null,
):
  | { readonly householdId: string }
  | { readonly code: 'RESIDENT_OF_ANOTHER_HOUSEHOLD' | 'RESIDENT_WITHOUT_HOUSEHOLD' | 'RESIDENT_IN_TWO_HOUSEHOLDS' } {
  if (named !== null) {
    const isMember = memberships.length === 0 || memberships.some(({ householdId }) => householdId === named);
    return isMember ? { householdId: named } : { code: 'RESIDENT_OF_ANOTHER_HOUSEHOLD' };
  }
  const [home, other] = memberships.filter(({ residing }) => residing !== 'NONE');
  if (!home) return { code: 'RESIDENT_WITHOUT_HOUSEHOLD' };
  return other ? { code: 'RESIDENT_IN_TWO_HOUSEHOLDS' } : { householdId: home.householdId };
}
