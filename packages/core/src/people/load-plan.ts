import { type ConfigWork, newId } from '@eenplan/kit';
import { loadBlocks } from './load-blocks';
import { loadGoals } from './load-goals';
import type { PeopleIds } from './load-households';
import { caseInSupport } from './load-plan-case';
import type { PlanEntry } from './plan-file';

/** Whose plan is loaded, and where it stands in the file. */
export interface PlanWork extends ConfigWork {
  readonly householdId: string;
  readonly ids: PeopleIds;
  readonly path: readonly string[];
}

/** How much of a plan was new. */
export interface LoadedPlan {
  readonly plans: number;
  readonly goals: number;
  readonly buildingBlocks: number;
}

/** Adopts the plan when the household has none, and sets the goals and building blocks that are not in it. */
export async function loadPlan(work: PlanWork, plan: PlanEntry): Promise<LoadedPlan> {
  const known = await activePlan(work);
  const planId = known ?? (await adopt(work, plan));
  const goals = await loadGoals(work, planId, plan);
  const buildingBlocks = await loadBlocks(work, planId, plan, goals.ids);
  return { plans: known ? 0 : 1, goals: goals.added, buildingBlocks };
}

async function activePlan({ tx, caller, householdId }: PlanWork): Promise<string | undefined> {
  const sql = "select id from core.plan where municipality = $1 and household_id = $2 and state = 'ACTIVE'";
  const [row] = await tx.query<{ id: string }[]>(sql, [caller.municipality, householdId]);
  return row?.id;
}

async function adopt(work: PlanWork, plan: PlanEntry): Promise<string> {
  const { tx, caller, platform, householdId } = work;
  const { title, adoptedOn, reviewOn } = plan;
  const id = newId();
  const caseId = await caseInSupport(work, plan);
  await tx.query(
    `insert into core.plan (municipality, id, household_id, case_id, title, state, drafted_on, adopted_on, review_on,
       version, recorded_at)
     values ($1, $2, $3, $4, $5, 'ACTIVE', $6, $6, $7, 1, $8)`,
    [caller.municipality, id, householdId, caseId, title, adoptedOn, reviewOn, platform.clock.now()],
  );
  await insertDirector(work, id, plan);
  await insertVersion(work, id, plan);
  await insertCarers(work, id, plan);
  return id;
}

async function insertDirector(work: PlanWork, planId: string, plan: PlanEntry): Promise<void> {
  const { tx, caller, platform, ids } = work;
  const { director, residentsCanDirect, adoptedOn } = plan;
  const resident = 'resident' in director ? ids.residents.get(director.resident) : null;
  const professional = 'professional' in director ? ids.professionals.get(director.professional) : null;
  const [name, relation] = 'name' in director ? [director.name, director.relation] : [null, null];
  await tx.query(
    `insert into core.plan_director (municipality, plan_id, from_on, id, resident_id, professional_id, name, relation,
       residents_can_direct, chosen_together, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, true, $10)`,
    [
      ...[caller.municipality, planId, adoptedOn, newId(), resident, professional, name, relation],
      ...[residentsCanDirect, platform.clock.now()],
    ],
  );
}

async function insertVersion(work: PlanWork, planId: string, plan: PlanEntry): Promise<void> {
  const { tx, caller, platform, ids } = work;
  const { adoptedOn, reviewOn, adoptedBy, agreedBy, agreement } = plan;
  const versionId = newId();
  const professional = ids.professionals.get(adoptedBy);
  await tx.query(
    `insert into core.plan_adoption (municipality, id, plan_id, number, adopted_on, review_on, professional_id, agreement,
       recorded_at)
     values ($1, $2, $3, 1, $4, $5, $6, $7, $8)`,
    [caller.municipality, versionId, planId, adoptedOn, reviewOn, professional, agreement, platform.clock.now()],
  );
  for (const key of new Set(agreedBy)) {
    await tx.query(
      `insert into core.plan_adoption_resident (municipality, id, plan_id, adoption_id, resident_id)
       values ($1, $2, $3, $4, $5)`,
      [caller.municipality, newId(), planId, versionId, ids.residents.get(key)],
    );
  }
}

/** R07: what is agreed for carers, or the statement that there are none. */
async function insertCarers(work: PlanWork, planId: string, { carerSupport, adoptedOn }: PlanEntry): Promise<void> {
  const { tx, caller, platform, ids } = work;
  const rows = Array.isArray(carerSupport)
    ? carerSupport.map(({ carer, function: purpose, agreement, involvement }) => [
        'resident' in carer ? ids.residents.get(carer.resident) : null,
        'name' in carer ? carer.name : null,
        ...[purpose, agreement, involvement],
      ])
    : [[null, null, null, carerSupport.none, null]];
  for (const row of rows) {
    await tx.query(
      `insert into core.plan_carer_support (municipality, id, plan_id, carer_resident_id, carer_name, function, agreement,
         involvement, from_on, version, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10)`,
      [caller.municipality, newId(), planId, ...row, adoptedOn, platform.clock.now()],
    );
  }
}
