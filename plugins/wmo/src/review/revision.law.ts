import type { Misfit } from './review.law';
import type { reviewErrors } from './review.errors';
import type { RevisionUse } from './review.enum';

type Code = keyof typeof reviewErrors;
const at = (field: string, code: Code): Misfit => ({ code, field });

/** Art. 2.3.10 lid 1 (a): the only ground on which money is claimed back, art. 2.4.1. */
export const WRONG_DATA = 'WMO_WRONG_DATA';

/** What a ground asks to be established besides its facts. */
export interface GroundConditions {
  /** a: what would have been decided on the right data. */
  readonly otherDecision: string | null;
  /** a: was it given so on purpose? Then money may be claimed back (art. 2.4.1). */
  readonly isIntentional: boolean | null;
  /** b: since when it is needed no longer. */
  readonly notNeededSince: string | null;
  /** c: what would be adequate instead, or that nothing is. */
  readonly adequateInstead: string | null;
  /** d: which condition of it is not met. */
  readonly condition: string | null;
  /** e: what became of it. */
  readonly use: RevisionUse | null;
}

/** Wmo 2.3.10 lid 1: the five grounds, a to e, by their code in the registry of core, with what each asks. */
const GROUNDS: Readonly<Record<string, readonly (keyof GroundConditions)[]>> = {
  WMO_WRONG_DATA: ['otherDecision', 'isIntentional'],
  WMO_NO_LONGER_NEEDED: ['notNeededSince'],
  WMO_NOT_ADEQUATE: ['adequateInstead'],
  WMO_CONDITIONS_NOT_MET: ['condition'],
  WMO_NOT_USED: ['use'],
};

/** The codes of the five grounds, a to e. */
export const FIVE_GROUNDS: readonly string[] = Object.keys(GROUNDS);

/** Wmo 2.3.10 lid 1: what this ground asks is established, and nothing of another. */
export function refuseConditions(groundCode: string, conditions: GroundConditions): Misfit | null {
  const asked = GROUNDS[groundCode];
  if (!asked) return at('groundCode', 'WMO_GROUND_UNKNOWN');
  const missing = asked.find((field) => conditions[field] === null);
  if (missing) return at(missing, 'WMO_GROUND_CONDITION_MISSING');
  const fields = Object.keys(conditions) as (keyof GroundConditions)[];
  const foreign = fields.find((field) => conditions[field] !== null && !asked.includes(field));
  return foreign ? at(foreign, 'WMO_GROUND_CONDITION_MISFIT') : null;
}

/** The days of a finding. */
export interface GroundDays {
  readonly groundCode: string;
  readonly establishedOn: string;
  /** Art. 2.3.10 lid 2: as of when the decision is changed. */
  readonly effectiveOn: string;
  readonly notNeededSince: string | null;
}

/** Wmo 2.3.10 lid 2: the day is stated; only wrong data reach back, and never before the decision took effect. */
export function refuseGroundDays(
  { groundCode, establishedOn, effectiveOn, notNeededSince }: GroundDays,
  decisionEffectiveOn: string,
  today: string,
): Misfit | null {
  if (establishedOn > today) return at('establishedOn', 'WMO_GROUND_DAY_IN_FUTURE');
  if (establishedOn < decisionEffectiveOn) return at('establishedOn', 'WMO_GROUND_DAY_TOO_EARLY');
  if (effectiveOn < decisionEffectiveOn) return at('effectiveOn', 'WMO_GROUND_DAY_TOO_EARLY');
  const reachesBack = effectiveOn < establishedOn && groundCode !== WRONG_DATA;
  if (reachesBack) return at('effectiveOn', 'WMO_GROUND_EFFECT_BACKWARDS');
  const isAhead = notNeededSince !== null && notNeededSince > effectiveOn;
  return isAhead ? at('notNeededSince', 'WMO_GROUND_CONDITION_MISFIT') : null;
}

const GIVES: Readonly<Record<string, number>> = { GRANTED: 2, PARTLY: 1 };

/** A change of a decision, and what stood before it. */
export interface ChangeOfDecision {
  readonly kind: 'ON_APPLICATION' | 'REVISION' | 'WITHDRAWAL';
  readonly outcome: string;
  readonly groundCode: string | null;
  readonly earlierOutcome: string | null;
  /** The grounds that were established of the earlier decision by the day of this one. */
  readonly established: readonly string[];
}

/** Wmo 2.3.10: a decision is taken back on a ground that was established, and revised to less on one as well. */
export function refuseChange({
  kind,
  outcome,
  groundCode,
  earlierOutcome,
  established,
}: ChangeOfDecision): Code | null {
  if (kind === 'ON_APPLICATION') return null;
  if (kind === 'REVISION') {
    const gives = (said: string | null): number => GIVES[said ?? ''] ?? 0;
    return gives(outcome) < gives(earlierOutcome) && established.length === 0 ? 'WMO_GROUND_NOT_ESTABLISHED' : null;
  }
  // R30: that access was unlawful is found by the check, and core asks for that.
  if (groundCode === 'UNLAWFUL') return null;
  if (groundCode === null || !FIVE_GROUNDS.includes(groundCode)) return 'WMO_WITHDRAWAL_WITHOUT_GROUND';
  return established.includes(groundCode) ? null : 'WMO_GROUND_NOT_ESTABLISHED';
}
