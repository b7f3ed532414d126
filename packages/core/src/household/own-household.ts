/**
 * A membership of the resident who asks, that holds today. Only who lives in a household sees it and its plan: an
 * ex-partner or a parent who lives elsewhere is named as a member, and that opens nothing.
 */
const OWN_TODAY = `own.resident_id = :residentId and own.residing <> 'NONE' and own.from_on <= :today::date
    and (own.until_on is null or own.until_on > :today::date)`;

/** Row rule of a resident: the household in this column is one that the resident lives in today. */
export const ofOwnHousehold = (column: string): string => `exists (
  select 1 from core.household_member own
  where own.municipality = row.municipality and own.household_id = ${column} and ${OWN_TODAY})`;

/** Row rule of a resident: `row.plan_id` is a plan of a household that the resident lives in today. */
export const OF_OWN_PLAN = `exists (
  select 1 from core.plan plan join core.household_member own
    on own.municipality = plan.municipality and own.household_id = plan.household_id
  where plan.municipality = row.municipality and plan.id = row.plan_id and ${OWN_TODAY})`;
