/**
 * Whom a household stands for, as SQL over its id: who is a member on the day, and where nobody is any more, all who ever
 * were. Ids with `+` between them; `:municipality` and `:today` are the caller's.
 */
export const peopleOfHousehold = (id: string): string => `coalesce(
  (select string_agg(member.resident_id::text, '+') from core.household_member member
   where member.municipality = :municipality and member.household_id = ${id}
     and member.from_on <= :today::date and (member.until_on is null or member.until_on > :today::date)),
  (select string_agg(distinct member.resident_id::text, '+') from core.household_member member
   where member.municipality = :municipality and member.household_id = ${id}))`;
