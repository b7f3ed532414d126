-- R31, the other way round: who decided under the Wmo for somebody of a household does not come to stand beside a member of
-- it on the day of the decision, nor on the day it was recorded. Core does so for the deeds in a case, and cannot see these.
create function wmo.refuse_support_of_decider() returns trigger language plpgsql as $$
begin
  perform core.take_turns(new.municipality, new.professional_id);
  if exists (
    select from (
      select municipality, resident_id, professional_id, decided_on as done_on, recorded_at from wmo.temporary_support
      union all
      select municipality, resident_id, professional_id, established_on, recorded_at from wmo.revision_finding
      union all
      select municipality, resident_id, professional_id, decided_on, recorded_at from wmo.recovery
    ) deed
    cross join lateral (select daterange(deed.done_on, greatest(
      deed.done_on, (deed.recorded_at at time zone 'Europe/Amsterdam')::date), '[]') as days) deed_days
    where deed.municipality = new.municipality and deed.professional_id = new.professional_id
      and daterange(new.from_on, new.until_on) && days and (deed.resident_id = new.resident_id or exists (
        select from core.household_member mine
        join core.household_member theirs
          on theirs.municipality = mine.municipality and theirs.household_id = mine.household_id
        where mine.municipality = new.municipality and mine.resident_id = deed.resident_id
          and theirs.resident_id = new.resident_id and daterange(mine.from_on, mine.until_on) && days
          and daterange(theirs.from_on, theirs.until_on) && days))
  ) then
    raise exception 'who decided for the household is no client supporter on that day'
      using errcode = 'check_violation', constraint = 'client_supporter_not_decider';
  end if;
  return null;
end $$;

create trigger client_supporter_not_wmo_decider
  after insert or update of resident_id, professional_id, from_on on core.client_supporter
  for each row when (new.professional_id is not null) execute function wmo.refuse_support_of_decider();
-- An end that comes earlier takes nothing; one that comes later is asked again.
create trigger client_supporter_longer_not_wmo_decider after update of until_on on core.client_supporter
  for each row when (
    new.professional_id is not null and coalesce(new.until_on, 'infinity') > coalesce(old.until_on, 'infinity')
  ) execute function wmo.refuse_support_of_decider();
