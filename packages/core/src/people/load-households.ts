import { type ConfigWork, newId } from '@eenplan/kit';
import { insertMembers } from '../people-import/import-tables';
import { loadPlan, type PlanWork } from './load-plan';
import type { HouseholdEntry, PeopleFile } from './people-file';
import { refuse } from './people.errors';

/** Ids of the people of a file, by key. */
export interface PeopleIds {
  readonly residents: ReadonlyMap<string, string>;
  readonly professionals: ReadonlyMap<string, string>;
}

/** How much was new. */
export interface LoadedHouseholds {
  households: number;
  plans: number;
  goals: number;
  buildingBlocks: number;
}

/** Forms the households whose first member has none, and gives them their plan. */
export async function loadHouseholds(
  work: ConfigWork,
  { households }: PeopleFile,
  ids: PeopleIds,
): Promise<LoadedHouseholds> {
  const added: LoadedHouseholds = { households: 0, plans: 0, goals: 0, buildingBlocks: 0 };
  for (const [index, entry] of households.entries()) {
    const path = ['households', String(index)];
    const household = await findOrForm(work, entry, ids, path);
    added.households += household.isNew ? 1 : 0;
    if (!entry.plan) continue;
    const plan: PlanWork = { ...work, householdId: household.id, ids, path: [...path, 'plan'] };
    const made = await loadPlan(plan, entry.plan);
    added.plans += made.plans;
    added.goals += made.goals;
    added.buildingBlocks += made.buildingBlocks;
  }
  return added;
}

async function findOrForm(
  work: ConfigWork,
  entry: HouseholdEntry,
  ids: PeopleIds,
  path: readonly string[],
): Promise<{ id: string; isNew: boolean }> {
  const { municipality } = work.caller;
  const members = entry.members.map(({ resident, role }) => ({ residentId: ids.residents.get(resident) ?? '', role }));
  const sql = `select resident_id as "residentId", household_id as "householdId" from core.household_member
    where municipality = $1 and resident_id = any($2::uuid[]) and (until_on is null or until_on > $3)`;
  const residentIds = members.map(({ residentId }) => residentId);
  const rows = await work.tx.query<Membership[]>(sql, [municipality, residentIds, entry.formedOn]);
  const own = rows.find(({ residentId }) => residentId === residentIds[0]);
  if (own) return { id: own.householdId, isNew: false };
  const elsewhere = members.findIndex(({ residentId }) => rows.some((row) => row.residentId === residentId));
  if (elsewhere >= 0) throw refuse('ALREADY_IN_A_HOUSEHOLD', ...path, 'members', String(elsewhere), 'resident');
  return { id: await form(work, entry.formedOn, members), isNew: true };
}

interface Membership {
  readonly residentId: string;
  readonly householdId: string;
}

async function form(
  { tx, caller: { municipality }, platform }: ConfigWork,
  formedOn: string,
  members: readonly Pick<Parameters<typeof insertMembers>[2][number], 'residentId' | 'role'>[],
): Promise<string> {
  const householdId = newId();
  const sql = 'insert into core.household (municipality, id, formed_on, recorded_at) values ($1, $2, $3, $4)';
  await tx.query(sql, [municipality, householdId, formedOn, platform.clock.now()]);
  const rows = members.map((member) => ({ ...member, householdId, key: '', fromOn: formedOn }));
  await insertMembers(tx, municipality, rows);
  return householdId;
}
