import { type ConfigWork, newId, refusing } from '@eenplan/kit';
import { insertMemberships, type NewMembership } from '../household/household-member-rows';
import { refuseResiding, usualResiding } from '../household/residing.law';
import { lockResidents } from '../resident/require-resident';
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
  const members = entry.members.map(({ resident, role, residing }) => ({
    ...{ residentId: ids.residents.get(resident) ?? '', role, fromOn: entry.formedOn },
    residing: residing ?? usualResiding(role),
  }));
  refuseWhoLives(members, path);
  const residentIds = members.map(({ residentId }) => residentId);
  await lockResidents(work.tx, municipality, residentIds);
  const sql = `select resident_id as "residentId", household_id as "householdId", residing, from_on as "fromOn"
    from core.household_member
    where municipality = $1 and resident_id = any($2::uuid[]) and residing <> 'NONE' and (until_on is null or until_on > $3)`;
  const rows = await work.tx.query<Membership[]>(sql, [municipality, residentIds, entry.formedOn]);
  const own = rows.find((row) => isAnchoredBy(row, members, entry.formedOn));
  if (own) return { id: own.householdId, isNew: false };
  const elsewhere = members.findIndex((member) => rows.some((row) => excludes(row, member)));
  if (elsewhere >= 0) throw refuse('ALREADY_IN_A_HOUSEHOLD', ...path, 'members', String(elsewhere), 'resident');
  return { id: await form(work, entry.formedOn, members, path), isNew: true };
}

interface Membership {
  readonly residentId: string;
  readonly householdId: string;
  readonly residing: string;
  readonly fromOn: string;
}

type Member = Omit<NewMembership, 'householdId'>;

function refuseWhoLives(members: readonly Member[], path: readonly string[]): void {
  if (members.every(({ residing }) => residing === 'NONE'))
    throw refuse('HOUSEHOLD_WITHOUT_MEMBERS', ...path, 'members');
  for (const [index, { role, residing }] of members.entries()) {
    const refusal = refuseResiding(role, residing);
    if (refusal) throw refuse(refusal, ...path, 'members', String(index), 'residing');
  }
}

/**
 * The household of an entry is that of the first who lives there wholly. Where only children live part-time it is that
 * of the first of them from the same day on: such a child has two.
 */
function isAnchoredBy(row: Membership, members: readonly Member[], formedOn: string): boolean {
  const whole = members.find(({ residing }) => residing === 'FULL');
  if (whole) return row.residentId === whole.residentId;
  const [partly] = members.filter(({ residing }) => residing === 'PART_TIME');
  return row.residentId === partly?.residentId && row.fromOn === formedOn;
}

/** Whoever would not live there fits beside everything; part-time fits beside part-time. */
const excludes = (row: Membership, { residentId, residing }: Member): boolean =>
  row.residentId === residentId && residing !== 'NONE' && !(row.residing === 'PART_TIME' && residing === 'PART_TIME');

async function form(
  { tx, caller: { municipality }, platform }: ConfigWork,
  formedOn: string,
  members: readonly Member[],
  path: readonly string[],
): Promise<string> {
  const householdId = newId();
  const sql = 'insert into core.household (municipality, id, formed_on, recorded_at) values ($1, $2, $3, $4)';
  await tx.query(sql, [municipality, householdId, formedOn, platform.clock.now()]);
  const rows = members.map((member) => ({ ...member, householdId }));
  // An import may have been quicker.
  const violations = {
    household_member_lives_once: refuse('ALREADY_IN_A_HOUSEHOLD', ...path, 'members'),
    household_member_once_in_it: refuse('ALREADY_MEMBER', ...path, 'members'),
  };
  const inserted = await refusing(violations, () => insertMemberships(tx, municipality, rows));
  if ('inThree' in inserted) throw refuse('LIVES_IN_TWO_HOUSEHOLDS', ...path, 'members');
  return householdId;
}
