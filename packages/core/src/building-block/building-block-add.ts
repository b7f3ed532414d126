import { type Caller, newId, type Platform, readRows, requireRow, type Transaction } from '@eenplan/kit';
import type { LadderRung } from '../ladder/ladder-rung.type';
import type { SupportAccess } from '../ladder/ladder.enum';
import { refuseNotWeighed } from '../ladder/ladder.errors';
import { needsAccess, rungNotWeighed } from '../ladder/ladder.law';
import { LadderService } from '../ladder/ladder.service';
import { refuseLaw } from '../law/refuse-law';
import { PlanGoalBasis } from '../plan/plan-goal-basis.entity';
import { PlanGoal } from '../plan/plan-goal.entity';
import { changeRow, planForAct } from '../plan/plan-rows';
import { Plan } from '../plan/plan.entity';
import { requireReason } from '../rule/require-reason';
import type { SoftRule } from '../rule/rule.law';
import { providerOf, teamStatusOn } from './block-rows';
import { refuse } from './block.errors';
import { brokenRules } from './block-rules';
import { accessOf, refuseContribution, refuseTeamTerms } from './block.law';
import { BuildingBlockGoal } from './building-block-goal.entity';
import { BuildingBlock } from './building-block.entity';
import type { BuildingBlockAddInput } from './building-block.inputs';

/** Proposes a building block, in the transaction of the caller's. */
export async function addBlock(
  platform: Platform,
  tx: Transaction,
  caller: Caller,
  input: BuildingBlockAddInput,
): Promise<{ buildingBlock: BuildingBlock; plan: Plan }> {
  const { plan } = await planForAct(tx, caller, 'buildingBlockAdd', input);
  const ladders = platform.get(LadderService);
  const ladder = await ladders.rungsIn(tx, caller.municipality, platform.clock.today());
  const rung = rungOf(ladder, input.rung);
  const goalIds = await goalsOf(tx, caller, plan, input.goalIds);
  const provider = await providerOf(tx, caller, input.provider);
  const replaces = await replacedBy(tx, caller, plan, input.replacesBuildingBlockId);
  const { fromOn, untilOn = null, contribution = null, contributionInCents = null } = input;
  if (untilOn !== null && untilOn <= fromOn) throw refuse('BLOCK_END_BEFORE_START', 'input', 'untilOn');
  const status = await teamStatusOn(tx, caller.municipality, provider.teamId, fromOn);
  const access = accessOf(rung.access, status);
  refuseTerms(refuseTeamTerms(status, { untilOn, contribution }));
  refuseTerms(refuseContribution(contribution, contributionInCents));
  await refuseBlockLaw(platform, tx, caller, { law: input.law, access, goalIds });
  const goals = await ladders.judgementsOf(tx, caller.municipality, goalIds);
  const skipped = rungNotWeighed(ladder, rung.code, goals);
  if (skipped) throw refuseNotWeighed(skipped, 'input', 'rung');
  const block = Object.assign(new BuildingBlock(), {
    ...{ municipality: caller.municipality, id: newId(), planId: plan.id, title: input.title, kind: input.kind },
    ...{ state: 'PROPOSED' as const, rung: rung.code, access, line: rung.line, lawCode: input.law ?? null },
    ...provider,
    ...{ proposedOn: platform.clock.today(), fromOn, untilOn, intensity: input.intensity ?? null },
    ...{ delivery: input.delivery, contribution, contributionInCents, personalPlan: input.personalPlan ?? null },
    ...{ replacesId: replaces?.id ?? null, endReason: null, endNote: null, version: 1 },
    recordedAt: platform.clock.now(),
  });
  const proposed = { code: rung.code, access, untilOn, kind: input.kind, replaces: replaces?.rung ?? null };
  await requireReasons(platform, tx, caller, block, input, brokenRules(proposed, ladder, goals));
  await insert(tx, block, goalIds);
  return { buildingBlock: block, plan: await changeRow(tx, Plan, plan) };
}

/** The rung of the ladder; how a household comes to it must be known. */
function rungOf(ladder: readonly LadderRung[], code: string): LadderRung & { access: SupportAccess } {
  const rung = ladder.find((each) => each.code === code);
  if (!rung) throw refuse('LADDER_RUNG_UNKNOWN', 'input', 'rung');
  const { access } = rung;
  if (access === null) throw refuse('LADDER_RUNG_WITHOUT_ACCESS', 'input', 'rung');
  return Object.assign(rung, { access });
}

/** The goals it serves: of this plan, at least one, each once and still a goal. */
async function goalsOf(tx: Transaction, caller: Caller, plan: Plan, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0 || new Set(ids).size < ids.length) throw refuse('BLOCK_WITHOUT_GOAL', 'input', 'goalIds');
  for (const [index, id] of ids.entries()) {
    const path = ['input', 'goalIds', String(index)];
    const goal = await requireRow(tx, PlanGoal, caller, id, refuse('NOT_FOUND', ...path));
    if (goal.planId !== plan.id) throw refuse('NOT_FOUND', ...path);
    if (goal.untilOn !== null) throw refuse('GOAL_ENDED', ...path);
  }
  return [...ids];
}

async function replacedBy(
  tx: Transaction,
  caller: Caller,
  plan: Plan,
  id: string | undefined,
): Promise<BuildingBlock | null> {
  if (typeof id !== 'string') return null;
  const missing = refuse('NOT_FOUND', 'input', 'replacesBuildingBlockId');
  const block = await requireRow(tx, BuildingBlock, caller, id, missing);
  if (block.planId !== plan.id) throw missing;
  return block;
}

function refuseTerms(code: ReturnType<typeof refuseTeamTerms> | ReturnType<typeof refuseContribution>): void {
  if (code === null) return;
  const field = code === 'BLOCK_SHORT_TERM' ? 'untilOn' : 'contribution';
  throw refuse(code, 'input', field);
}

/** R09: tailored support rests on a law that a goal it serves rests on, and that is executed here. */
async function refuseBlockLaw(
  platform: Platform,
  tx: Transaction,
  caller: Caller,
  { law, access, goalIds }: { law: string | undefined; access: SupportAccess; goalIds: readonly string[] },
): Promise<void> {
  if (!law) {
    if (needsAccess(access)) throw refuse('BLOCK_WITHOUT_LAW', 'input', 'law');
    return;
  }
  await refuseLaw(platform, tx, caller.municipality, law, ['input', 'law']);
  const bases = await readRows(tx, PlanGoalBasis, caller, {
    where: (parameters) => [
      `row.goal_id = any(${parameters.add([...goalIds])}::uuid[])`,
      `row.law_code = ${parameters.add(law)}`,
    ],
  });
  if (bases.length === 0) throw refuse('BLOCK_LAW_NO_BASIS', 'input', 'law');
}

async function requireReasons(
  platform: Platform,
  tx: Transaction,
  caller: Caller,
  { id }: BuildingBlock,
  { reasons }: BuildingBlockAddInput,
  rules: readonly SoftRule[],
): Promise<void> {
  for (const rule of rules) {
    await requireReason(platform, tx, caller, rule, { type: 'BuildingBlock', id }, reasons);
  }
}

async function insert(tx: Transaction, block: BuildingBlock, goalIds: readonly string[]): Promise<void> {
  await tx.insert(BuildingBlock, block);
  const { municipality, planId, id: blockId } = block;
  await tx.insert(
    BuildingBlockGoal,
    goalIds.map((goalId) => ({ municipality, id: newId(), planId, blockId, goalId })),
  );
}
