import { isDecided, LadderJudgement, LadderService, Plan } from '@eenplan/core';
import { type Caller, newId, type Platform, readRow, type Transaction } from '@eenplan/kit';
import { wmoSettingsIn } from '../settings/wmo-settings';
import { PrecedingProvisionService } from './preceding-provision.service';
import { WeighingStep } from './weighing-step.entity';
import type { Weighing } from './weighing.entity';
import { refuse } from './weighing.errors';
import type { WmoWeighingRecordInput, WmoWeighingStepInput } from './weighing.inputs';
import { carries, outcomeOfRung, refuseLeftOut, refusePreceding, refuseSteps, WEIGHING_STEPS } from './weighing.law';

/** The steps of the input as rows after those that are there, or a refusal with its place. */
export async function stepsToAdd(
  platform: Platform,
  tx: Transaction,
  caller: Caller,
  weighing: Weighing,
  known: readonly WeighingStep[],
  { steps, weighedOn }: WmoWeighingRecordInput,
): Promise<WeighingStep[]> {
  const { householdHelp } = await wmoSettingsIn(platform, tx, caller.municipality, weighedOn);
  const mayLeaveOut = householdHelp.some(
    ({ rule, status }) =>
      rule === 'INFORMAL_CARE_LEFT_OUT' && isDecided(status) && weighing.kindCode === 'HOUSEHOLD_HELP',
  );
  const rows: WeighingStep[] = [];
  for (const [index, input] of steps.entries()) {
    const path = ['input', 'steps', String(index)];
    const row = await toStep(platform, tx, caller, weighing, { input, weighedOn, path });
    const preceding = refusePreceding(row);
    if (preceding) throw refuse(preceding, ...path, preceding.startsWith('WMO_WLZ') ? 'wlzGround' : 'precedingCode');
    const leftOut = refuseLeftOut(row, mayLeaveOut);
    if (leftOut) throw refuse(leftOut, ...path, 'outcome');
    rows.push(row);
  }
  const refusal = refuseSteps(known, rows);
  if (refusal) throw refuse(refusal.code, 'input', 'steps', String(refusal.index), 'step');
  return rows;
}

interface StepAt {
  readonly input: WmoWeighingStepInput;
  readonly weighedOn: string;
  readonly path: readonly string[];
}

async function toStep(
  platform: Platform,
  tx: Transaction,
  caller: Caller,
  weighing: Weighing,
  at: StepAt,
): Promise<WeighingStep> {
  const { municipality, id: weighingId, residentId } = weighing;
  const { step, precedingCode = null, wlzGround = null, ladderJudgementId = null } = at.input;
  if (precedingCode !== null) {
    await platform.get(PrecedingProvisionService).require(tx, precedingCode, [...at.path, 'precedingCode']);
  }
  return Object.assign(new WeighingStep(), {
    ...{ municipality, id: newId(), weighingId, residentId, step, position: WEIGHING_STEPS.indexOf(step) + 1 },
    ...(await foundOf(platform, tx, caller, weighing, at)),
    ...{ precedingCode, wlzGround, ladderJudgementId, weighedOn: at.weighedOn },
    ...{ recordedBy: caller.subject, recordedAt: platform.clock.now() },
  });
}

/** Outcome and reason of a step: its own, or those of the judgement that carries it. */
async function foundOf(
  platform: Platform,
  tx: Transaction,
  caller: Caller,
  { caseId }: Weighing,
  { input: { step, outcome = null, reason = null, ladderJudgementId = null }, path }: StepAt,
): Promise<Pick<WeighingStep, 'outcome' | 'reason'>> {
  if (ladderJudgementId === null) {
    if (outcome === null || reason === null) throw refuse('WMO_WEIGHING_OUTCOME_MISSING', ...path);
    return { outcome, reason };
  }
  if (outcome !== null || reason !== null) throw refuse('WMO_WEIGHING_OUTCOME_TWICE', ...path);
  const at = [...path, 'ladderJudgementId'];
  const judgement = await readRow(tx, LadderJudgement, caller, ladderJudgementId);
  const plan = judgement && (await readRow(tx, Plan, caller, judgement.planId));
  if (!judgement || plan?.caseId !== caseId) throw refuse('WMO_WEIGHING_JUDGEMENT_NOT_FOUND', ...at);
  const ladder = await platform.get(LadderService).rungsIn(tx, caller.municipality, judgement.judgedOn);
  const access = ladder.find(({ code }) => code === judgement.rung)?.access ?? null;
  if (!carries(access, step) || !(await isLatest(tx, judgement))) throw refuse('WMO_WEIGHING_JUDGEMENT_MISFIT', ...at);
  return { outcome: outcomeOfRung(judgement.outcome), reason: judgement.reason };
}

/** Of several judgements of a rung for a goal the last counts. */
async function isLatest(tx: Transaction, { municipality, goalId, rung, number }: LadderJudgement): Promise<boolean> {
  const sql = `select 1 from core.ladder_judgement
    where municipality = $1 and goal_id = $2 and rung = $3 and number > $4`;
  return (await tx.query<object[]>(sql, [municipality, goalId, rung, number])).length === 0;
}
