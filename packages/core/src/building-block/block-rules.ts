import type { LadderRung } from '../ladder/ladder-rung.type';
import type { SupportAccess } from '../ladder/ladder.enum';
import { asksWhyThisWeight, type Judgements, passesUntried } from '../ladder/ladder.law';
import type { SupportKind } from '../plan/plan.enum';
import { R06 } from '../plan/plan-goal.service';
import type { SoftRule } from '../rule/rule.law';
import { asksWhyWithoutEnd } from './block.law';

const R10 = {
  code: 'R10',
  text: 'tailored support has a last day unless the problem gives reason for another decision',
};
const R14 = { code: 'R14', text: 'free support goes before tailored support, and collective before individual' };
const R20 = { code: 'R20', text: 'support is as light as possible and as heavy as needed' };

/** What soft rules ask of a building block. */
export interface ProposedBlock {
  /** Code of its rung. */
  readonly code: string;
  readonly access: SupportAccess;
  readonly untilOn: string | null;
  readonly kind: SupportKind;
  /** Code of the rung of what it replaces; null when it replaces nothing. */
  readonly replaces: string | null;
}

/** The soft rules that a building block does not follow: each asks a reason. */
export const brokenRules = (
  block: ProposedBlock,
  ladder: readonly LadderRung[],
  goals: readonly Judgements[],
): SoftRule[] => [
  ...(block.kind === 'STABILISE' ? [R06] : []),
  ...(asksWhyWithoutEnd(block.access, block.untilOn) ? [R10] : []),
  ...(passesUntried(ladder, block, goals) ? [R14] : []),
  ...(asksWhyThisWeight(ladder, block, goals) ? [R20] : []),
];
