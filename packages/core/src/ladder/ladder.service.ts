import { answer, type Caller, newId, type Platform, type Transaction } from '@eenplan/kit';
import { SettingsService } from '../configuration/settings.service';
import { changeRow, professionalOf } from '../plan/plan-rows';
import { refuse as refusePlan } from '../plan/plan.errors';
import { PlanGoal } from '../plan/plan-goal.entity';
import { PlanGoalService } from '../plan/plan-goal.service';
import { Plan } from '../plan/plan.entity';
import { LadderJudgement } from './ladder-judgement.entity';
import type { LadderRung } from './ladder-rung.type';
import type { LadderOutcome } from './ladder.enum';
import { refuse } from './ladder.errors';
import type { LadderJudgeInput, LadderJudgePayload } from './ladder.inputs';
import { type Judgements, rungsOf } from './ladder.law';

/** The ladder of a municipality, and how its rungs were weighed. */
export class LadderService {
  constructor(private readonly platform: Platform) {}

  /** The rungs in force on a day, lowest first; none when the municipality has set none. */
  list(caller: Caller, on: string = this.platform.clock.today()): Promise<LadderRung[]> {
    return this.platform.door.inMunicipality(caller, (tx) => this.rungsIn(tx, caller.municipality, on));
  }

  /** The same within a transaction. */
  async rungsIn(tx: Transaction, municipality: string, on: string): Promise<LadderRung[]> {
    return rungsOf((await this.platform.get(SettingsService).coreIn(tx, municipality, on)).ladder.rungs);
  }

  /** Records how a rung was weighed for a goal. Of two at once one is recorded, and the other told. */
  judge(caller: Caller, input: LadderJudgeInput): Promise<LadderJudgePayload> {
    const { rung, judgedOn = this.platform.clock.today() } = input;
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const { goal, plan } = await this.platform.get(PlanGoalService).goalForAct(tx, caller, 'ladderJudge', input);
        if (judgedOn > this.platform.clock.today()) throw refusePlan('DAY_IN_FUTURE', 'input', 'judgedOn');
        if (judgedOn < goal.fromOn) throw refuse('LADDER_JUDGED_BEFORE_GOAL', 'input', 'judgedOn');
        const ladder = await this.rungsIn(tx, caller.municipality, judgedOn);
        if (!ladder.some(({ code }) => code === rung)) throw refuse('LADDER_RUNG_UNKNOWN', 'input', 'rung');
        const judgement = await this.toRow(tx, caller, goal, input, judgedOn);
        await tx.insert(LadderJudgement, judgement);
        return { judgement, goal: await changeRow(tx, PlanGoal, goal), plan: await changeRow(tx, Plan, plan) };
      }),
    );
  }

  /** The latest outcome of every rung, one map per goal, in the order of the ids. */
  async judgementsOf(tx: Transaction, municipality: string, goalIds: readonly string[]): Promise<Judgements[]> {
    const rows = await tx.query<{ goalId: string; rung: string; outcome: LadderOutcome }[]>(
      `select distinct on (goal_id, rung) goal_id as "goalId", rung, outcome from core.ladder_judgement
       where municipality = $1 and goal_id = any($2::uuid[]) order by goal_id, rung, number desc`,
      [municipality, goalIds],
    );
    const ofGoal = (id: string) => rows.filter(({ goalId }) => goalId === id);
    return goalIds.map((id) => new Map(ofGoal(id).map(({ rung, outcome }) => [rung, outcome])));
  }

  private async toRow(
    tx: Transaction,
    caller: Caller,
    { municipality, id: goalId, planId }: PlanGoal,
    { rung, outcome, reason, limits }: LadderJudgeInput,
    judgedOn: string,
  ): Promise<LadderJudgement> {
    const sql = 'select count(*)::int as count from core.ladder_judgement where municipality = $1 and goal_id = $2';
    const [before] = await tx.query<{ count: number }[]>(sql, [municipality, goalId]);
    return Object.assign(new LadderJudgement(), {
      ...{ municipality, id: newId(), planId, goalId, number: (before?.count ?? 0) + 1 },
      ...{ rung, outcome, reason, limits: limits ?? null, judgedOn },
      ...{ professionalId: await professionalOf(tx, caller), recordedAt: this.platform.clock.now() },
    });
  }
}
