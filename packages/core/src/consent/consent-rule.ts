/** A consent that opens data of a category (an SQL expression) to the activity of the request, today. */
const RUNNING = (categoryExpr: string): string => `consent.activity = :activity and consent.category = ${categoryExpr}
    and consent.recipient is null and consent.given_on <= :today::date
    and (consent.withdrawn_on is null or consent.withdrawn_on > :today::date)`;

/**
 * Row rule: has this resident opened this kind of data to the activity of the request? Both are SQL expressions over
 * the alias `row`, whose municipality it is. `:activity` and `:today` are those of the caller.
 */
export const residentConsented = (residentExpr: string, categoryExpr: string): string => `exists (
  select 1 from core.consent consent
  where consent.municipality = row.municipality and consent.resident_id = ${residentExpr} and ${RUNNING(categoryExpr)})`;

/**
 * Row rule: has everybody who lives in this household today opened this kind of data? Who is a member and does not live
 * there is not asked. Of a household that nobody lives in nothing is opened.
 */
export const householdConsented = (householdExpr: string, categoryExpr: string): string => `coalesce((
  select bool_and(exists (
    select 1 from core.consent consent
    where consent.municipality = lives.municipality and consent.resident_id = lives.resident_id
      and ${RUNNING(categoryExpr)}))
  from core.household_member lives
  where lives.municipality = row.municipality and lives.household_id = ${householdExpr} and lives.residing <> 'NONE'
    and lives.from_on <= :today::date and (lives.until_on is null or lives.until_on > :today::date)), false)`;
