import { refuseFree } from '../decision/decision.law';
import type { SupportAccess } from '../ladder/ladder.enum';
import type { ObjectionInformalOutcome, ObjectionOutcome, ObjectionState } from './objection.enum';

/** Why an act on an objection is not open now. */
export type ObjectionRefusal = 'OBJECTION_SETTLED' | 'OBJECTION_INFORMAL_FIRST' | 'OBJECTION_INFORMAL_DONE';

const ACTS = {
  objectionInformalRecord: { LODGED: null, INFORMAL_TRIED: 'OBJECTION_INFORMAL_DONE', SETTLED: 'OBJECTION_SETTLED' },
  objectionDecide: { LODGED: 'OBJECTION_INFORMAL_FIRST', INFORMAL_TRIED: null, SETTLED: 'OBJECTION_SETTLED' },
  objectionWithdraw: { LODGED: null, INFORMAL_TRIED: null, SETTLED: 'OBJECTION_SETTLED' },
} as const satisfies Record<string, Record<ObjectionState, ObjectionRefusal | null>>;

/** Name of an act on an objection: its mutation. */
export type ObjectionAct = keyof typeof ACTS;

/** Rule R34: the informal approach comes before the decision. Why an act is not open now, or null. */
export const refuseObjectionAct = (act: ObjectionAct, state: ObjectionState): ObjectionRefusal | null =>
  ACTS[act][state];

/** Every act on an objection, with the reason for each that is not open now. */
export const objectionActs = (
  state: ObjectionState,
): { readonly name: ObjectionAct; readonly because: ObjectionRefusal | null }[] =>
  (Object.keys(ACTS) as ObjectionAct[]).map((name) => ({ name, because: refuseObjectionAct(name, state) }));

/** Awb 6:21: who is satisfied takes the objection back. */
export const stateAfterInformal = (outcome: ObjectionInformalOutcome): ObjectionState =>
  outcome === 'SOLVED' ? 'SETTLED' : 'INFORMAL_TRIED';

/** Rules R16, R26 and R34: what can be objected to is a decision; what is free or help of the team has none. */
export function refuseSubject(block: {
  readonly access: SupportAccess;
  readonly isOfTeam: boolean;
}): 'OBJECTION_AGAINST_TEAM_HELP' | 'OBJECTION_AGAINST_FREE_SUPPORT' | 'OBJECTION_WITHOUT_DECISION' {
  const free = refuseFree(block);
  if (free === null) return 'OBJECTION_WITHOUT_DECISION';
  return free === 'DECISION_OF_TEAM_HELP' ? 'OBJECTION_AGAINST_TEAM_HELP' : 'OBJECTION_AGAINST_FREE_SUPPORT';
}

/** What is done with an objection is recorded when it is done, in order. */
export function refuseObjectionDay(
  on: string,
  earliest: string,
  today: string,
): 'OBJECTION_DAY_IN_FUTURE' | 'OBJECTION_DAY_TOO_EARLY' | null {
  if (on > today) return 'OBJECTION_DAY_IN_FUTURE';
  return on < earliest ? 'OBJECTION_DAY_TOO_EARLY' : null;
}

/** Awb 6:7 and 6:9: is it late? Never while the term has not begun (Awb 6:10). */
export const isLate = (lodgedOn: string, dueOn: string | null): boolean => dueOn !== null && lodgedOn > dueOn;

/** What is decided on an objection. */
export interface ObjectionVerdict {
  readonly outcome: ObjectionOutcome;
  readonly motivation: string;
  readonly isLate: boolean;
  readonly excusedBecause: string | null;
  readonly heardOn: string | null;
  readonly notHeardBecause: string | null;
}

/** Awb 6:11, 7:2, 7:3, 7:11 and 7:12: the first thing wrong with a decision on an objection, and its field. */
export function refuseVerdict(verdict: ObjectionVerdict) {
  const { outcome, motivation, excusedBecause, heardOn, notHeardBecause } = verdict;
  const isExcused = excusedBecause !== null;
  if (!motivation.trim()) return { code: 'OBJECTION_WITHOUT_MOTIVATION', field: 'motivation' } as const;
  if (outcome === 'INADMISSIBLE') {
    const isLookedAt = !verdict.isLate || isExcused;
    return isLookedAt ? ({ code: 'OBJECTION_IN_TIME', field: 'outcome' } as const) : null;
  }
  if (outcome !== 'UPHELD' && outcome !== 'DISMISSED')
    return { code: 'OBJECTION_OUTCOME_MISFIT', field: 'outcome' } as const;
  if (verdict.isLate && !isExcused) return { code: 'OBJECTION_LATE', field: 'outcome' } as const;
  const isHeard = (heardOn === null) !== (notHeardBecause === null);
  return isHeard ? null : ({ code: 'OBJECTION_NOT_HEARD', field: 'heardOn' } as const);
}
