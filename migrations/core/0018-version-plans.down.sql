set constraints all immediate;

drop table core.plan_carer_support;
drop table core.plan_review_move;
drop table core.plan_adoption_resident;
drop table core.plan_adoption;

-- A draft has no place in what was; nor has a director who is neither a resident nor a professional, with that plan.
create temporary table plan_taken_back on commit drop as
  select p.municipality, p.id from core.plan p where p.adopted_on is null or exists (
    select 1 from core.plan_director d where d.municipality = p.municipality and d.plan_id = p.id and d.name is not null
  );
alter table core.plan_director disable trigger plan_director_fixed;
delete from core.plan_goal g using plan_taken_back t where g.municipality = t.municipality and g.plan_id = t.id;
delete from core.plan_director d using plan_taken_back t where d.municipality = t.municipality and d.plan_id = t.id;
delete from core.plan p using plan_taken_back t where p.municipality = t.municipality and p.id = t.id;
alter table core.plan_director enable trigger plan_director_fixed;

create or replace function core.require_first_director() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from core.plan_director d
    where d.municipality = new.municipality and d.plan_id = new.id and d.from_on <= new.adopted_on
  ) then
    raise exception 'a plan needs a director from the day of adoption'
      using errcode = 'check_violation', constraint = 'plan_needs_director';
  end if;
  return null;
end $$;

drop view core.plan_director_period;
alter table core.plan_director
  drop constraint plan_director_one_person,
  drop constraint plan_director_relation,
  drop column name,
  drop column relation,
  drop column residents_can_direct,
  drop column chosen_together,
  add constraint plan_director_one_person check (num_nonnulls(resident_id, professional_id) = 1);
create view core.plan_director_period with (security_invoker = true) as
  select municipality, id, plan_id, resident_id, professional_id, from_on,
    lead(from_on) over (partition by municipality, plan_id order by from_on) as until_on
  from core.plan_director;
alter view core.plan_director_period owner to eenplan_owner;
grant select on core.plan_director_period to eenplan_app, eenplan_worker;

drop index core.plan_one_draft_per_household;
alter table core.plan
  drop constraint plan_state_check,
  drop constraint plan_adopted,
  drop constraint plan_adopted_after_draft,
  drop constraint plan_end,
  drop constraint plan_end_reason,
  drop column case_id,
  drop column drafted_on,
  drop column review_on,
  drop column end_reason,
  alter column adopted_on set not null,
  add constraint plan_state_check check (state in ('ACTIVE', 'ENDED')),
  add constraint plan_end check ((state = 'ENDED') = (ended_on is not null) and ended_on >= adopted_on);
drop function core.next_id();
