import { type ConfigWork, newId, Refusal } from '@eenplan/kit';
import { refuseUnlessActive } from '../module-switch/module-change.service';
import type { PeopleIds } from './load-households';
import type { PlanEntry } from './people-file';
import { refuse } from './people.errors';

/** Whose plan is loaded, and where it stands in the file. */
export interface PlanWork extends ConfigWork {
  readonly householdId: string;
  readonly ids: PeopleIds;
  readonly path: readonly string[];
}

type Goal = PlanEntry['goals'][number];

/** Adopts the plan when the household has none, and sets the goals that are not in it. */
export async function loadPlan(work: PlanWork, plan: PlanEntry): Promise<{ plans: number; goals: number }> {
  const known = await activePlan(work);
  const planId = known ?? (await adopt(work, plan));
  let goals = 0;
  for (const [index, goal] of plan.goals.entries()) {
    const isNew = await setGoal(work, planId, { ...goal, setOn: goal.setOn ?? plan.adoptedOn }, index);
    goals += isNew ? 1 : 0;
  }
  return { plans: known ? 0 : 1, goals };
}

async function activePlan({ tx, caller, householdId }: PlanWork): Promise<string | undefined> {
  const sql = "select id from core.plan where municipality = $1 and household_id = $2 and state = 'ACTIVE'";
  const [row] = await tx.query<{ id: string }[]>(sql, [caller.municipality, householdId]);
  return row?.id;
}

async function adopt(work: PlanWork, { title, adoptedOn, director }: PlanEntry): Promise<string> {
  const { tx, caller, platform, householdId, ids } = work;
  const [id, now] = [newId(), platform.clock.now()];
  await tx.query(
    `insert into core.plan (municipality, id, household_id, title, state, adopted_on, ended_on, version, recorded_at)
     values ($1, $2, $3, $4, 'ACTIVE', $5, null, 1, $6)`,
    [caller.municipality, id, householdId, title, adoptedOn, now],
  );
  const resident = 'resident' in director ? ids.residents.get(director.resident) : null;
  const professional = 'professional' in director ? ids.professionals.get(director.professional) : null;
  await tx.query(
    `insert into core.plan_director (municipality, plan_id, from_on, id, resident_id, professional_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [caller.municipality, id, adoptedOn, newId(), resident, professional, now],
  );
  return id;
}

/** Sets a goal of a law that is on here, unless the plan has it; true when it was set. */
async function setGoal(work: PlanWork, planId: string, { law, description, setOn }: Goal, index: number) {
  const { tx, caller, platform } = work;
  const [known] = await tx.query<object[]>(
    'select 1 from core.plan_goal where municipality = $1 and plan_id = $2 and law_code = $3 and description = $4',
    [caller.municipality, planId, law, description],
  );
  if (known) return false;
  await refuseLaw(work, law, [...work.path, 'goals', String(index), 'law']);
  await tx.query(
    `insert into core.plan_goal (municipality, id, plan_id, law_code, description, set_on, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [caller.municipality, newId(), planId, law, description, setOn, platform.clock.now()],
  );
  return true;
}

async function refuseLaw({ tx, caller, platform }: PlanWork, law: string, path: readonly string[]): Promise<void> {
  const module = platform.modules.find(({ laws }) => laws.some(({ code }) => code === law));
  if (!module) throw refuse('LAW_UNKNOWN', ...path);
  try {
    await refuseUnlessActive(platform)(tx, caller.municipality, module.id);
  } catch (error) {
    throw error instanceof Refusal ? refuse('MODULE_NOT_ACTIVE', ...path) : error;
  }
}
