-- R31: who stands beside which household, through which of its members: from_on inclusive, until_on exclusive.
create view core.household_supporter with (security_invoker = true) as
  select s.municipality, s.id, m.household_id, s.resident_id, s.professional_id, p.subject,
    greatest(s.from_on, m.from_on) as from_on, least(s.until_on, m.until_on) as until_on
  from core.client_supporter s
  join core.professional p on p.municipality = s.municipality and p.id = s.professional_id
  join core.household_member m on m.municipality = s.municipality and m.resident_id = s.resident_id
    and daterange(m.from_on, m.until_on) && daterange(s.from_on, s.until_on);
alter view core.household_supporter owner to eenplan_owner;
grant select on core.household_supporter to eenplan_app, eenplan_worker;

-- For who may do what with a building block: its household. A view takes further columns at its end alone.
create or replace view core.building_block_facts with (security_invoker = true) as
  select b.municipality, b.id, b.plan_id, b.state, b.access, p.state as plan_state,
    c.investigated_on is not null as is_investigated,
    b.contribution is not null as has_contribution, b.delivery = 'BUDGET' and b.personal_plan is null as lacks_personal_plan,
    d.kind as decision_kind, d.legality as decision_legality, d.decided_on, p.household_id
  from core.building_block b
  join core.plan p on p.municipality = b.municipality and p.id = b.plan_id
  join core.case_file c on c.municipality = p.municipality and c.id = p.case_id
  left join core.access_decision d on d.municipality = b.municipality and d.block_id = b.id
    and d.legality is distinct from 'UNLAWFUL';

-- R31: whoever stands beside a member of a household decides nothing in its case, on the day of the decision nor on the
-- day it is recorded, and checks nothing in it. Deciding and coming to stand beside somebody take turns per
-- professional, so that of two at once the second sees the first.
create function core.take_turns(town text, professional uuid) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended('core.client_supporter ' || town || ' ' || professional, 0))
$$;

create function core.refuse_decision_of_supporter() returns trigger language plpgsql as $$
begin
  perform core.take_turns(new.municipality, coalesce(new.checker_id, new.professional_id));
  if exists (
    select from core.plan p
    join core.household_supporter s on s.municipality = p.municipality and s.household_id = p.household_id
    where p.municipality = new.municipality and p.id = new.plan_id and (
      (tg_op = 'INSERT' and s.professional_id = new.professional_id and daterange(s.from_on, s.until_on) && daterange(
        new.decided_on, greatest(new.decided_on, (new.recorded_at at time zone 'Europe/Amsterdam')::date), '[]'))
      or (s.professional_id = new.checker_id and daterange(s.from_on, s.until_on) @> new.checked_on)
    )
  ) then
    raise exception 'a client supporter decides nothing in the case'
      using errcode = 'check_violation', constraint = 'access_decision_not_by_supporter';
  end if;
  return null;
end $$;
create trigger access_decision_not_by_supporter after insert or update of checker_id, checked_on on core.access_decision
  for each row execute function core.refuse_decision_of_supporter();

create function core.refuse_support_of_decider() returns trigger language plpgsql as $$
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
create trigger client_supporter_not_decider
  after insert or update of resident_id, professional_id, from_on on core.client_supporter
  for each row when (new.professional_id is not null) execute function core.refuse_support_of_decider();
-- An end that comes earlier takes nothing; one that comes later is asked again.
create trigger client_supporter_longer_not_decider after update of until_on on core.client_supporter
  for each row when (
    new.professional_id is not null and coalesce(new.until_on, 'infinity') > coalesce(old.until_on, 'infinity')
  ) execute function core.refuse_support_of_decider();
