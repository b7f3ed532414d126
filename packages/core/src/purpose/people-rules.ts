import { type PeopleRules, providePeopleRules, type SubjectKind } from '@eenplan/kit';
import { householdConsented, residentConsented } from '../consent/consent-rule';

/** Scope of a role that is for every case of the municipality: the entrance, where no door is the wrong one. */
export const EVERY_CASE = 'case:every';

/** Scope of a role that may have secret addresses, involved or not. */
export const SECRET_ADDRESSES = 'resident:read-secret-address';

const TODAY = (alias: string): string =>
  `${alias}.from_on <= :today::date and (${alias}.until_on is null or ${alias}.until_on > :today::date)`;

/** A household in which the professional is involved: see the view. */
const householdInvolved = (household: string): string => `exists (
  select 1 from core.involvement involved
  where involved.municipality = row.municipality and involved.household_id = ${household}
    and involved.subject = :subject and ${TODAY('involved')})`;

/** A resident who is a member of such a household today, or lives in the area of a team of the professional. */
export const involvedWithResident = (resident: string): string => `(exists (
  select 1 from core.household_member member
  where member.municipality = row.municipality and member.resident_id = ${resident} and ${TODAY('member')}
    and ${householdInvolved('member.household_id')})
  or exists (
  select 1 from core.area_involvement area
  where area.municipality = row.municipality and area.resident_id = ${resident}
    and area.subject = :subject and ${TODAY('area')}))`;

const residentUnderGlass = (resident: string): string => `(${resident} = :glassResident::uuid or exists (
  select 1 from core.household_member member
  where member.municipality = row.municipality and member.resident_id = ${resident}
    and member.household_id = :glassHousehold::uuid and ${TODAY('member')}))`;

const byKind =
  (ofResident: (id: string) => string, ofHousehold: (id: string) => string) =>
  (kind: SubjectKind, id: string): string =>
    kind === 'RESIDENT' ? ofResident(id) : kind === 'HOUSEHOLD' ? ofHousehold(id) : 'false';

/** What core knows of people, for the privacy rules of kit. */
export const corePeopleRules: PeopleRules = {
  everyCase: EVERY_CASE,
  involved: byKind(involvedWithResident, householdInvolved),
  consented: (kind, id, category) =>
    byKind(
      (resident) => residentConsented(resident, category),
      (household) => householdConsented(household, category),
    )(kind, id),
  underGlass: byKind(residentUnderGlass, (household) => `${household} = :glassHousehold::uuid`),
};

providePeopleRules(corePeopleRules);

/** Row rule: the part of a law (SQL, null for none) in a plan of this household (SQL) shows for this purpose. */
export const lawInSight = (law: string, household: string): string => `(${law} is null or ${law} = any(:lawsOpen)
  or (${law} = any(:lawsByConsent)
    and (${householdConsented(household, law)} or ${household} = :glassHousehold::uuid)))`;

/** The same for what rests on a law and is of one resident (SQL): a product that was allocated, an assessment. */
export const lawInSightOf = (law: string, resident: string): string => `(${law} is null or ${law} = any(:lawsOpen)
  or (${law} = any(:lawsByConsent)
    and (${residentConsented(resident, law)} or ${residentUnderGlass(resident)})))`;

/** Row rule of what hangs on a goal (SQL for its id): the goal rests on a law that shows. */
export const goalInSight = (goal: string): string => `exists (
  select 1 from core.plan_goal_basis basis
  join core.plan plan on plan.municipality = basis.municipality and plan.id = basis.plan_id
  where basis.municipality = row.municipality and basis.goal_id = ${goal}
    and ${lawInSight('basis.law_code', 'plan.household_id')})`;

/** Row rule of what hangs on a building block (SQL for its id): it rests on a law that shows, or on none. */
export const blockInSight = (block: string): string => `exists (
  select 1 from core.building_block block
  join core.plan plan on plan.municipality = block.municipality and plan.id = block.plan_id
  where block.municipality = row.municipality and block.id = ${block}
    and ${lawInSight('block.law_code', 'plan.household_id')})`;

/** SQL for the household of the plan of a row. */
export const HOUSEHOLD_OF_PLAN = `(
  select plan.household_id from core.plan plan
  where plan.municipality = row.municipality and plan.id = row.plan_id)`;
