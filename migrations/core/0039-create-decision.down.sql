create or replace function core.refuse_support_of_decider() returns trigger language plpgsql as $$
begin
  perform core.take_turns(new.municipality, new.professional_id);
  if exists (
    select from core.household_supporter s
    join core.plan p on p.municipality = s.municipality and p.household_id = s.household_id
    join core.access_decision d on d.municipality = p.municipality and d.plan_id = p.id
    where s.municipality = new.municipality and s.id = new.id and (
      (s.professional_id = d.professional_id and daterange(s.from_on, s.until_on) && daterange(
        d.decided_on, greatest(d.decided_on, (d.recorded_at at time zone 'Europe/Amsterdam')::date), '[]'))
      or (s.professional_id = d.checker_id and daterange(s.from_on, s.until_on) @> d.checked_on)
    )
  ) then
    raise exception 'who decided in the case is no client supporter on that day'
      using errcode = 'check_violation', constraint = 'client_supporter_not_decider';
  end if;
  return null;
end $$;
drop trigger decision_not_by_supporter on core.decision;
drop function core.refuse_deed_of_supporter();
drop view core.case_deed;
drop trigger decision_versions on core.decision;
drop function core.require_versions_of_decision();
drop table core.decision;
drop table core.decision_ground;
