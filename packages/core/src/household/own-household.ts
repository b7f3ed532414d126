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

/** The address under this alias is at the place of the row. */
const samePlace = (alias: string): string => `${alias}.municipality = row.municipality
    and ${alias}.postcode = row.postcode and ${alias}.house_number = row.house_number
    and ${alias}.house_letter is not distinct from row.house_letter and ${alias}.addition is not distinct from row.addition`;

/** A place where the resident is or was registered. */
const OWN_PLACE = `exists (
  select 1 from core.resident_address ours where ours.resident_id = :residentId and ${samePlace('ours')})`;

/** Whom it is of lives in such households, and in no other. */
const AT_HOME_HERE_ALONE = `coalesce((
  select bool_and(${ofOwnHousehold('member.household_id')}) from core.household_member member
  where member.municipality = row.municipality and member.resident_id = row.resident_id and ${lives('member')}), false)`;

/** Somebody is registered there today who is no housemate of whom it is of. */
const ANOTHERS_PLACE = `exists (
  select 1 from core.resident_address theirs
  where ${samePlace('theirs')} and theirs.from_on <= :today::date
    and (theirs.until_on is null or theirs.until_on > :today::date)
    and not exists (
      select 1 from core.household_member member
      join core.household_member housemate
        on housemate.municipality = member.municipality and housemate.household_id = member.household_id
      where member.municipality = row.municipality and member.resident_id = row.resident_id and ${lives('member')}
        and housemate.resident_id = theirs.resident_id and ${lives('housemate')}))`;

/**
 * Row rule of a resident: an own address, or one of somebody represented that tells nothing of where anybody else lives: at
 * an own place, or, when it is not secret, of who lives in own households alone and where nobody else does. The address of an
 * ex-partner is not told by way of a child who lives there too.
 */
export const WHERE_OWN_PEOPLE_LIVE = `(row.resident_id = :residentId or (row.resident_id = any(:files::uuid[]) and (
  ${OWN_PLACE} or (not row.is_secret and row.postcode is not null and ${AT_HOME_HERE_ALONE} and not ${ANOTHERS_PLACE}))))`;
