drop trigger personal_budget_not_checked_by_supporter on core.personal_budget;
drop trigger personal_budget_not_by_supporter on core.personal_budget;
create or replace view core.case_deed with (security_invoker = true) as
  select d.municipality, d.id, c.household_id, d.professional_id, d.decided_on as from_on,
    greatest(d.decided_on, (d.recorded_at at time zone 'Europe/Amsterdam')::date) as until_on
  from core.decision d
  join core.case_file c on c.municipality = d.municipality and c.id = d.case_id
  union all
  select o.municipality, o.id, c.household_id, o.professional_id, o.settled_on,
    greatest(o.settled_on, (o.settled_at at time zone 'Europe/Amsterdam')::date)
  from core.objection o
  join core.case_file c on c.municipality = o.municipality and c.id = o.case_id
  where o.professional_id is not null;
drop table core.personal_budget_payment;
drop trigger personal_budget_conditions on core.personal_budget;
drop function core.require_budget_conditions();
drop table core.personal_budget_condition;
drop table core.personal_budget;
