import type { LadderOutcome, SupportAccess } from '@eenplan/core';
import type { WeighingOutcome, WeighingStepKind, WlzGround } from './weighing.enum';

/** Wmo 2.3.5 lid 3: what is weighed, in the order of the law. */
export const WEIGHING_STEPS = [
  'OWN_STRENGTH',
  'CUSTOMARY_HELP',
  'INFORMAL_CARE',
  'SOCIAL_NETWORK',
  'PRECEDING_PROVISION',
  'GENERAL_PROVISION',
] as const satisfies readonly WeighingStepKind[];

/** A step with its outcome. */
export interface Weighed {
  readonly step: WeighingStepKind;
  readonly outcome: WeighingOutcome;
}

/** Why a step is refused, and which of those that came in: from 0. */
interface StepRefusal {
  readonly code: 'WMO_WEIGHING_STOPPED' | 'WMO_WEIGHING_STEP_TWICE' | 'WMO_WEIGHING_OUT_OF_ORDER';
  readonly index: number;
}

/** Wmo 2.3.5 lid 3: each step once, in the order of the law, and none after one that is enough. */
export function refuseSteps(known: readonly Weighed[], added: readonly Weighed[]): StepRefusal | null {
  for (const [index, { step }] of added.entries()) {
    const before = [...known, ...added.slice(0, index)];
    if (before.some((each) => each.step === step)) return { code: 'WMO_WEIGHING_STEP_TWICE', index };
    if (before.some(({ outcome }) => outcome === 'SUFFICIENT')) return { code: 'WMO_WEIGHING_STOPPED', index };
    if (WEIGHING_STEPS[before.length] !== step) return { code: 'WMO_WEIGHING_OUT_OF_ORDER', index };
  }
  return null;
}

/** The step that comes next; null when every step was weighed or one was enough. */
export const nextStep = (known: readonly Weighed[]): WeighingStepKind | null =>
  known.some(({ outcome }) => outcome === 'SUFFICIENT') ? null : (WEIGHING_STEPS[known.length] ?? null);

/** R18: nothing is granted while a step was not weighed, or when one of them is enough. */
export function refuseGrant(known: readonly Weighed[]): 'WMO_NOT_WEIGHED' | 'WMO_ENOUGH_WITHOUT' | null {
  if (known.some(({ outcome }) => outcome === 'SUFFICIENT')) return 'WMO_ENOUGH_WITHOUT';
  return nextStep(known) === null ? null : 'WMO_NOT_WEIGHED';
}

/** What is said of another law in a step. */
export interface PrecedingFacts extends Weighed {
  readonly precedingCode: string | null;
  readonly wlzGround: WlzGround | null;
}

/**
 * Wmo 2.3.5 lid 5 and 6: a preceding provision is named where there is one, and where there is none nothing is. That the
 * Wlz is enough needs its ground; a ground is of the Wlz alone.
 */
export function refusePreceding({
  step,
  outcome,
  precedingCode,
  wlzGround,
}: PrecedingFacts):
  'WMO_PRECEDING_MISSING' | 'WMO_PRECEDING_MISFIT' | 'WMO_WLZ_GROUND_MISSING' | 'WMO_WLZ_GROUND_MISFIT' | null {
  const isThere = step === 'PRECEDING_PROVISION' && outcome !== 'NOT_PRESENT';
  if (isThere && precedingCode === null) return 'WMO_PRECEDING_MISSING';
  if (!isThere && precedingCode !== null) return 'WMO_PRECEDING_MISFIT';
  if (precedingCode !== 'WLZ') return wlzGround === null ? null : 'WMO_WLZ_GROUND_MISFIT';
  return outcome === 'SUFFICIENT' && wlzGround === null ? 'WMO_WLZ_GROUND_MISSING' : null;
}

/** R22: only informal care is left out, and only where the municipality has decided so (R92). */
export const refuseLeftOut = ({ step, outcome }: Weighed, isDecided: boolean): 'WMO_WEIGHING_NOT_LEFT_OUT' | null =>
  outcome === 'LEFT_OUT' && !(step === 'INFORMAL_CARE' && isDecided) ? 'WMO_WEIGHING_NOT_LEFT_OUT' : null;

/**
 * R15: group guidance goes before individual guidance for the same goal. Does this need a reason: is it individual guidance
 * while group guidance was not found to be insufficient or not there?
 */
export const asksWhyNotInGroup = (isIndividualGuidance: boolean, groupGuidance: WeighingOutcome | null): boolean =>
  isIndividualGuidance && groupGuidance !== 'INSUFFICIENT' && groupGuidance !== 'NOT_PRESENT';

/** Which steps a rung of the ladder of the municipality can carry, by how a resident comes to it. */
const CARRIED: Readonly<Partial<Record<SupportAccess, readonly WeighingStepKind[]>>> = {
  OWN: ['OWN_STRENGTH'],
  NETWORK: ['INFORMAL_CARE', 'SOCIAL_NETWORK'],
  FREE: ['GENERAL_PROVISION'],
};

/** Can a judgement of a rung with this access carry the step? */
export const carries = (access: SupportAccess | null, step: WeighingStepKind): boolean =>
  access !== null && (CARRIED[access] ?? []).includes(step);

/** What the outcome of a rung says of the step that it carries [derived]: what does not fit is not enough. */
export const outcomeOfRung = (outcome: LadderOutcome): WeighingOutcome =>
  outcome === 'SUFFICIENT' ? 'SUFFICIENT' : outcome === 'NOT_AVAILABLE' ? 'NOT_PRESENT' : 'INSUFFICIENT';

/** Awb 3:2: a weighing is of a day under the law that has come. */
export function refuseWeighingDay(
  on: string,
  today: string,
): 'WMO_WEIGHING_DAY_IN_FUTURE' | 'WMO_WEIGHING_DAY_TOO_EARLY' | null {
  if (on > today) return 'WMO_WEIGHING_DAY_IN_FUTURE';
  return on < '2015-01-01' ? 'WMO_WEIGHING_DAY_TOO_EARLY' : null;
}
