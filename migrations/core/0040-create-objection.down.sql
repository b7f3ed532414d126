drop trigger objection_not_by_decider on core.objection;
drop function core.refuse_objection_by_decider();
drop trigger objection_not_by_supporter on core.objection;
create or replace view core.case_deed with (security_invoker = true) as
  select d.municipality, d.id, c.household_id, d.professional_id, d.decided_on as from_on,
    greatest(d.decided_on, (d.recorded_at at time zone 'Europe/Amsterdam')::date) as until_on
  from core.decision d
  join core.case_file c on c.municipality = d.municipality and c.id = d.case_id;
drop table core.objection;
