/** Lives there today, as a member under this alias. */
const lives = (alias: string): string => `${alias}.residing <> 'NONE' and ${alias}.from_on <= :today::date
    and (${alias}.until_on is null or ${alias}.until_on > :today::date)`;

/**
 * Row rule of a resident: the household in this column is one that the resident lives in today: an ex-partner or a parent
 * who lives elsewhere is named as a member, and that opens nothing. Or everybody who lives there is somebody whom the
 * resident legally represents: then nobody else's life stands in it.
 */
export const ofOwnHousehold = (column: string): string => `(exists (
  select 1 from core.household_member own
  where own.municipality = row.municipality and own.household_id = ${column} and own.resident_id = :residentId
    and ${lives('own')})
  or coalesce((
  select bool_and(housemate.resident_id = any(:files::uuid[])) from core.household_member housemate
  where housemate.municipality = row.municipality and housemate.household_id = ${column} and ${lives('housemate')}), false))`;

/** Row rule of a resident: `row.plan_id` is a plan of such a household. */
export const OF_OWN_PLAN = `exists (
  select 1 from core.plan plan
  where plan.municipality = row.municipality and plan.id = row.plan_id and ${ofOwnHousehold('plan.household_id')})`;

/**
 * Row rule of a resident: `row.resident_id` is the resident, or somebody represented who lives in such a household. Where a
 * represented child lives with the other parent, that parent's address is not told.
 */
export const WHERE_OWN_PEOPLE_LIVE = `(row.resident_id = :residentId or (row.resident_id = any(:files::uuid[]) and exists (
  select 1 from core.household_member member
  where member.municipality = row.municipality and member.resident_id = row.resident_id and ${lives('member')}
    and ${ofOwnHousehold('member.household_id')})))`;
