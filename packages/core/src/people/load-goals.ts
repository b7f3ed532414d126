import { newId } from '@eenplan/kit';
import { refuseLaw } from '../law/refuse-law';
import { R06 } from '../plan/plan-goal.service';
import { loadReasons } from './load-reasons';
import type { PlanWork } from './load-plan';
import type { GoalEntry, PlanEntry } from './plan-file';

/** The goals of a plan by their place in the file, and how many were new. */
export interface LoadedGoals {
  readonly ids: readonly string[];
  readonly added: number;
}

/** Sets the goals that the plan does not have, known by their words, on laws that are on here. */
export async function loadGoals(work: PlanWork, planId: string, plan: PlanEntry): Promise<LoadedGoals> {
  const ids: string[] = [];
  let added = 0;
  for (const [index, goal] of plan.goals.entries()) {
    const known = await find(work, planId, goal);
    if (!known) added += 1;
    ids.push(known ?? (await set(work, planId, plan, goal, [...work.path, 'goals', String(index)])));
  }
  return { ids, added };
}

async function find({ tx, caller }: PlanWork, planId: string, { description }: GoalEntry): Promise<string | undefined> {
  const sql = 'select id from core.plan_goal where municipality = $1 and plan_id = $2 and description = $3';
  const [row] = await tx.query<{ id: string }[]>(sql, [caller.municipality, planId, description]);
  return row?.id;
}

async function set(
  work: PlanWork,
  planId: string,
  plan: PlanEntry,
  goal: GoalEntry,
  path: readonly string[],
): Promise<string> {
  const { tx, caller, platform } = work;
  const { municipality } = caller;
  for (const [index, { law }] of goal.bases.entries()) {
    await refuseLaw(platform, tx, municipality, law, [...path, 'bases', String(index), 'law']);
  }
  const [id, now] = [newId(), platform.clock.now()];
  await tx.query(
    `insert into core.plan_goal (municipality, id, plan_id, description, kind, domain, intended_result, target_on, from_on,
       version, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10)`,
    [
      ...[municipality, id, planId, goal.description, goal.kind, goal.domain, goal.intendedResult],
      ...[goal.targetOn ?? null, plan.adoptedOn, now],
    ],
  );
  for (const { law, article } of goal.bases) {
    await tx.query(
      `insert into core.plan_goal_basis (municipality, id, plan_id, goal_id, law_code, article, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [municipality, newId(), planId, id, law, article ?? null, now],
    );
  }
  await insertJudgements(work, planId, plan, goal, id);
  await loadReasons(work, goal.kind === 'STABILISE' ? [R06] : [], { type: 'PlanGoal', id }, goal.reasons, path);
  return id;
}

async function insertJudgements(
  { tx, caller, platform, ids }: PlanWork,
  planId: string,
  { adoptedOn, adoptedBy }: PlanEntry,
  { ladder }: GoalEntry,
  goalId: string,
): Promise<void> {
  for (const [index, { rung, outcome, reason, limits }] of ladder.entries()) {
    await tx.query(
      `insert into core.ladder_judgement (municipality, id, plan_id, goal_id, number, rung, outcome, reason, limits,
         judged_on, professional_id, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[caller.municipality, newId(), planId, goalId, index + 1, rung, outcome, reason, limits ?? null],
        ...[adoptedOn, ids.professionals.get(adoptedBy), platform.clock.now()],
      ],
    );
  }
}
