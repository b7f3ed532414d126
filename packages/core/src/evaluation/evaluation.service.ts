import { type Caller, newId, type Platform, requireRow, type Transaction } from '@eenplan/kit';
import type { Case } from '../case/case.entity';
import { doCaseAct } from '../case/do-case-act';
import { refuse as refuseInCore } from '../errors';
import { PlanGoal } from '../plan/plan-goal.entity';
import { Plan } from '../plan/plan.entity';
import { EvaluationGoalResult } from './evaluation-goal-result.entity';
import { Evaluation } from './evaluation.entity';
import { refuse } from './evaluation.errors';
import type { EvaluationGoalResultInput, EvaluationHoldInput, EvaluationHoldPayload } from './evaluation.inputs';

/** Looks, with a household, at whether the support does what it is for. */
export class EvaluationService {
  constructor(private readonly platform: Platform) {}

  /** Records an evaluation, with the view of the household and how far its goals were reached. */
  async hold(caller: Caller, input: EvaluationHoldInput): Promise<EvaluationHoldPayload> {
    const evaluation = this.toRow(caller, input);
    const done = { act: 'evaluationHold', on: input.heldOn, dayPath: ['input', 'heldOn'] } as const;
    const once = { evaluation_goal_result_once: refuse('GOAL_EVALUATED_TWICE', 'input', 'goalResults') };
    const work = async ({ tx, file }: { tx: Transaction; file: Case }) => {
      await refuseGoals(tx, caller, file, input.goalResults);
      await tx.insert(Evaluation, evaluation);
      if (input.goalResults.length > 0) {
        await tx.insert(EvaluationGoalResult, toResults(evaluation, input.goalResults));
      }
      return {};
    };
    const answer = await doCaseAct(this.platform, caller, input, done, work, once);
    return answer.errors.length > 0 ? answer : { ...answer, evaluation };
  }

  private toRow(caller: Caller, { caseId, heldOn, outcome, clientView }: EvaluationHoldInput): Evaluation {
    return Object.assign(new Evaluation(), {
      ...{ municipality: caller.municipality, id: newId(), caseId, heldOn, outcome, clientView },
      ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
    });
  }
}

const toResults = (
  { municipality, id: evaluationId, caseId }: Evaluation,
  results: readonly EvaluationGoalResultInput[],
): object[] =>
  results.map(({ goalId, result, remark = null }) => ({
    ...{ municipality, id: newId(), evaluationId, caseId, goalId, result, remark },
  }));

async function refuseGoals(
  tx: Transaction,
  caller: Caller,
  file: Case,
  results: readonly EvaluationGoalResultInput[],
): Promise<void> {
  for (const [index, { goalId }] of results.entries()) {
    const path = ['input', 'goalResults', String(index), 'goalId'];
    const notFound = refuseInCore('NOT_FOUND', ...path);
    const goal = await requireRow(tx, PlanGoal, caller, goalId, notFound);
    const plan = await requireRow(tx, Plan, caller, goal.planId, notFound);
    if (plan.householdId !== file.householdId) throw refuse('GOAL_OF_ANOTHER_HOUSEHOLD', ...path);
  }
}
