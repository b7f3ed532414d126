/**
 * Is a report, `row`, what a request asks for? SQL. One about whom it is for, or about the household that they were of on
 * the day it came in; recorded before the request; and not one that another request was granted already.
 * @param requestId - The id of the request, as SQL
 */
export const isAskedSql = (requestId: string): string => `exists (
  select from wmo.safe_home_destruction asked
  where asked.municipality = row.municipality and asked.id = ${requestId} and row.recorded_at <= asked.recorded_at
    and (row.resident_id = asked.resident_id or exists (
      select from core.household_member member
      where member.municipality = row.municipality and member.household_id = row.household_id
        and member.resident_id = asked.resident_id and member.from_on <= row.received_on
        and (member.until_on is null or member.until_on > row.received_on)))
    and not exists (
      select from wmo.safe_home_weighing gone join wmo.safe_home_destruction other
        on other.municipality = gone.municipality and other.id = gone.destruction_id
      where gone.municipality = row.municipality and gone.report_id = row.id and gone.ground is null
        and other.id <> asked.id))`;

/** Is a report, `row`, given up by a request? SQL. */
export const isGivenUpSql = (requestId: string): string => `exists (
  select from wmo.safe_home_weighing weighed where weighed.municipality = row.municipality
    and weighed.report_id = row.id and weighed.destruction_id = ${requestId} and weighed.ground is null)`;
