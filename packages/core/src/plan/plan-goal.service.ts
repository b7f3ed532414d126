import { answer, type Caller, newId, type Platform, requireRow, type Transaction } from '@eenplan/kit';
import { refuseLaw } from '../law/refuse-law';
import { requireReason } from '../rule/require-reason';
import { changeRow, lockPlan, planForAct, refuseChanged } from './plan-rows';
import { PlanGoalBasis } from './plan-goal-basis.entity';
import { PlanGoal } from './plan-goal.entity';
import type {
  PlanGoalAddInput,
  PlanGoalAddPayload,
  PlanGoalBasisInput,
  PlanGoalEndInput,
  PlanGoalEndPayload,
  PlanGoalResultRecordInput,
  PlanGoalResultRecordPayload,
} from './plan-goal.inputs';
import { Plan } from './plan.entity';
import { refuse } from './plan.errors';
import { refuseBases, refuseGoalAct, refuseGoalDays, refusePartDay } from './plan.law';

/** Rule R06, of goals and building blocks. */
export const R06 = {
  code: 'R06',
  text: 'what stabilises instead of developing says why no development is expected',
};

/** The goals of a plan. */
export class PlanGoalService {
  constructor(private readonly platform: Platform) {}

  /** Sets a goal on the laws it rests on; those of installed modules are active here. */
  add(caller: Caller, input: PlanGoalAddInput): Promise<PlanGoalAddPayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const misfit = refuseBases(input.bases.map(({ law }) => law));
        if (misfit) throw refuse(misfit, 'input', 'bases');
        await this.refuseLaws(tx, caller, input.bases);
        const { plan } = await planForAct(tx, caller, 'planGoalAdd', input);
        const goal = this.toGoal(caller, plan, input);
        const { reasons } = input;
        if (goal.kind === 'STABILISE') {
          await requireReason(this.platform, tx, caller, R06, { type: 'PlanGoal', id: goal.id }, reasons);
        }
        await tx.insert(PlanGoal, goal);
        await this.insertBases(tx, goal, input.bases);
        return { goal, plan: await changeRow(tx, Plan, plan) };
      }),
    );
  }

  /** Records what came of a goal; a later record replaces it. */
  recordResult(caller: Caller, input: PlanGoalResultRecordInput): Promise<PlanGoalResultRecordPayload> {
    const { reached, result, resultOn = this.platform.clock.today() } = input;
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const { goal, plan } = await this.goalForAct(tx, caller, 'planGoalResultRecord', input);
        this.refuseDay(goal, resultOn, 'resultOn');
        const done = await changeRow(tx, PlanGoal, goal, { reached, result, resultOn });
        return { goal: done, plan: await changeRow(tx, Plan, plan) };
      }),
    );
  }

  /** Ends a goal: it stays on file with its days. */
  end(caller: Caller, input: PlanGoalEndInput): Promise<PlanGoalEndPayload> {
    const { untilOn, reason } = input;
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const { goal, plan } = await this.goalForAct(tx, caller, 'planGoalEnd', input);
        this.refuseDay(goal, untilOn, 'untilOn');
        if (await servesAlone(tx, goal)) throw refuse('GOAL_HAS_OPEN_BLOCKS', 'input', 'goalId');
        const done = await changeRow(tx, PlanGoal, goal, { untilOn, endReason: reason });
        return { goal: done, plan: await changeRow(tx, Plan, plan) };
      }),
    );
  }

  /** The goal of an act with its plan, both locked, the goal as the caller read it. The act is open, or refused here. */
  async goalForAct(
    tx: Transaction,
    caller: Caller,
    act: Parameters<typeof refuseGoalAct>[0],
    { goalId, version }: { readonly goalId: string; readonly version: number },
  ): Promise<{ goal: PlanGoal; plan: Plan }> {
    const missing = refuse('NOT_FOUND', 'input', 'goalId');
    const seen = await requireRow(tx, PlanGoal, caller, goalId, missing);
    const plan = await lockPlan(tx, caller, seen.planId, missing);
    const goal = await requireRow(tx, PlanGoal, caller, goalId, missing, 'for update');
    refuseChanged(goal, version);
    const refusal = refuseGoalAct(act, { planState: plan.state, hasEnded: goal.untilOn !== null });
    if (refusal) throw refuse(refusal, 'input', 'goalId');
    return { goal, plan };
  }

  private refuseDay(goal: PlanGoal, on: string, field: string): void {
    if (on < goal.fromOn) throw refuse('PLAN_END_BEFORE_START', 'input', field);
    if (on > this.platform.clock.today()) throw refuse('DAY_IN_FUTURE', 'input', field);
  }

  /** By code, so that everybody takes the locks of modules in one order. */
  private async refuseLaws(tx: Transaction, caller: Caller, bases: readonly PlanGoalBasisInput[]): Promise<void> {
    const laws = bases.map(({ law }, index) => ({ law, index }));
    laws.sort((left, right) => (left.law < right.law ? -1 : 1));
    for (const { law, index } of laws) {
      await refuseLaw(this.platform, tx, caller.municipality, law, ['input', 'bases', String(index), 'law']);
    }
  }

  private insertBases(tx: Transaction, goal: PlanGoal, bases: readonly PlanGoalBasisInput[]): Promise<unknown> {
    const { municipality, id: goalId, planId, recordedAt } = goal;
    return tx.insert(
      PlanGoalBasis,
      bases.map(({ law, article }) => ({
        ...{ municipality, id: newId(), planId, goalId, lawCode: law, article: article ?? null, recordedAt },
      })),
    );
  }

  private toGoal({ municipality }: Caller, { id: planId, draftedOn }: Plan, input: PlanGoalAddInput): PlanGoal {
    const { clock } = this.platform;
    const { description, kind, domain, intendedResult, targetOn = null, fromOn = clock.today() } = input;
    const outside = refusePartDay(fromOn, { draftedOn, today: clock.today() });
    if (outside) throw refuse(outside, 'input', 'fromOn');
    const early = refuseGoalDays(fromOn, targetOn);
    if (early) throw refuse(early, 'input', 'targetOn');
    return Object.assign(new PlanGoal(), {
      ...{ municipality, id: newId(), planId, description, kind, domain, intendedResult, targetOn, fromOn },
      ...{ untilOn: null, endReason: null, reached: null, result: null, resultOn: null },
      ...{ version: 1, recordedAt: clock.now() },
    });
  }
}

/** Rule R09: does a building block that has not ended serve this goal, and no other that is still a goal? */
async function servesAlone(tx: Transaction, { municipality, id, planId }: PlanGoal): Promise<boolean> {
  const rows = await tx.query<object[]>(
    `select from core.building_block_goal served
     join core.building_block b on b.municipality = served.municipality and b.id = served.block_id
     where served.municipality = $1 and served.plan_id = $2 and served.goal_id = $3 and b.state <> 'ENDED'
       and not exists (
         select from core.building_block_goal other
         join core.plan_goal g on g.municipality = other.municipality and g.id = other.goal_id
         where other.municipality = $1 and other.block_id = b.id and other.goal_id <> $3 and g.until_on is null
       )
     limit 1`,
    [municipality, planId, id],
  );
  return rows.length > 0;
}
