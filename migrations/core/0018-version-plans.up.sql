-- What is deferred is looked at at once here: a table with a check outstanding cannot be altered.
set constraints all immediate;

-- A plan is drafted within a case, adopted as often as it is agreed anew, and ended with a reason.
alter table core.plan
  add column case_id uuid,
  add column drafted_on date,
  add column review_on date,
  add column end_reason text check (length(end_reason) between 1 and 1000),
  alter column adopted_on drop not null,
  drop constraint plan_state_check,
  drop constraint plan_end;
update core.plan set drafted_on = adopted_on;

-- Ids of the rows made here are of version 7, as all ids are: others are not known as ids.
create function core.next_id() returns uuid language sql volatile as $$
  select overlay(gen_random_uuid()::text placing '7' from 15 for 1)::uuid
$$;

-- Plans of before there were cases get a case of their household: support runs, or has run.
with households as (
  select p.municipality, p.household_id, min(p.adopted_on) as opened_on, min(p.recorded_at) as recorded_at,
    bool_or(p.state = 'ACTIVE') as is_running, max(p.ended_on) as ended_on
  from core.plan p
  where not exists (
    select 1 from core.case_file c where c.municipality = p.municipality and c.household_id = p.household_id
  )
  group by p.municipality, p.household_id
), made as (
  insert into core.case_file (municipality, id, household_id, state, opened_on, last_act_on, is_investigating, closed_on,
    closing_reason, version, recorded_at)
  select municipality, core.next_id(), household_id, case when is_running then 'IN_SUPPORT' else 'CLOSED' end, opened_on,
    case when is_running then opened_on else ended_on end, false, case when is_running then null else ended_on end,
    case when is_running then null else 'The plan had ended before cases were kept.' end, 1, recorded_at
  from households
  returning municipality, id, state, last_act_on, recorded_at
)
insert into core.case_event (municipality, id, case_id, number, act, to_state, occurred_on, recorded_by, recorded_at)
  select municipality, core.next_id(), id, 1, 'migrated', state, last_act_on, 'migration', recorded_at from made;
update core.plan p set case_id = (
  select c.id from core.case_file c where c.municipality = p.municipality and c.household_id = p.household_id
  order by c.state = 'CLOSED', c.opened_on desc limit 1
);

alter table core.plan
  alter column case_id set not null,
  alter column drafted_on set not null,
  add foreign key (municipality, case_id) references core.case_file (municipality, id),
  add constraint plan_state_check check (state in ('DRAFT', 'ACTIVE', 'ENDED')),
  -- A draft that is withdrawn ends without having been adopted.
  add constraint plan_adopted
    check ((state <> 'DRAFT' or adopted_on is null) and (state <> 'ACTIVE' or adopted_on is not null)),
  add constraint plan_adopted_after_draft check (adopted_on >= drafted_on),
  add constraint plan_end
    check ((state = 'ENDED') = (ended_on is not null) and ended_on >= coalesce(adopted_on, drafted_on)),
  add constraint plan_end_reason check (state = 'ENDED' or end_reason is null);
create unique index plan_one_draft_per_household on core.plan (municipality, household_id) where state = 'DRAFT';
create index plan_by_case on core.plan (municipality, case_id);

-- Every adoption is a version of the plan; what the plan held then follows from the dates of its parts.
create table core.plan_adoption (
  municipality text not null,
  id uuid not null,
  plan_id uuid not null,
  number integer not null check (number > 0),
  adopted_on date not null,
  -- R05: an adoption names a review date; null of plans of before that was asked.
  review_on date,
  professional_id uuid,
  agreement text check (length(agreement) between 1 and 1000),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, plan_id) references core.plan (municipality, id),
  foreign key (municipality, professional_id) references core.professional (municipality, id),
  constraint plan_adoption_number_once unique (municipality, plan_id, number),
  constraint plan_adoption_review check (review_on > adopted_on)
);
call kit.protect_tenant_table('core.plan_adoption', 'select, insert');
insert into core.plan_adoption (municipality, id, plan_id, number, adopted_on, recorded_at)
  select municipality, core.next_id(), id, 1, adopted_on, recorded_at from core.plan;

-- Who of the household agreed.
create table core.plan_adoption_resident (
  municipality text not null,
  id uuid not null,
  plan_id uuid not null,
  adoption_id uuid not null,
  resident_id uuid not null,
  primary key (municipality, id),
  foreign key (municipality, plan_id) references core.plan (municipality, id),
  foreign key (municipality, adoption_id) references core.plan_adoption (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  constraint plan_adoption_resident_once unique (municipality, adoption_id, resident_id)
);
call kit.protect_tenant_table('core.plan_adoption_resident', 'select, insert');

-- A review that was moved, and why.
create table core.plan_review_move (
  municipality text not null,
  id uuid not null,
  plan_id uuid not null,
  from_on date,
  to_on date not null,
  reason text not null check (length(reason) between 1 and 1000),
  professional_id uuid not null,
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, plan_id) references core.plan (municipality, id),
  foreign key (municipality, professional_id) references core.professional (municipality, id)
);
create index plan_review_move_by_plan on core.plan_review_move (municipality, plan_id);
call kit.protect_tenant_table('core.plan_review_move', 'select, insert');

-- R02: a director may be anybody. R03, R04: can the residents direct, and was the director chosen with them?
alter table core.plan_director
  add column name text check (length(name) between 1 and 200),
  add column relation text check (length(relation) between 1 and 200),
  add column residents_can_direct boolean,
  add column chosen_together boolean,
  drop constraint plan_director_one_person,
  add constraint plan_director_one_person check (num_nonnulls(resident_id, professional_id, name) = 1),
  add constraint plan_director_relation check ((name is null) = (relation is null));
create or replace view core.plan_director_period with (security_invoker = true) as
  select municipality, id, plan_id, resident_id, professional_id, from_on,
    lead(from_on) over (partition by municipality, plan_id order by from_on) as until_on,
    name, relation, residents_can_direct, chosen_together
  from core.plan_director;

-- From adoption on there is always a director; a draft has none yet.
create or replace function core.require_first_director() returns trigger language plpgsql as $$
begin
  if new.adopted_on is not null and not exists (
    select 1 from core.plan_director d
    where d.municipality = new.municipality and d.plan_id = new.id and d.from_on <= new.adopted_on
  ) then
    raise exception 'a plan needs a director from the day of adoption'
      using errcode = 'check_violation', constraint = 'plan_needs_director';
  end if;
  return null;
end $$;

-- R07: support of carers, or the statement that there is no carer: then there is neither carer nor function.
create table core.plan_carer_support (
  municipality text not null,
  id uuid not null,
  plan_id uuid not null,
  carer_resident_id uuid,
  carer_name text check (length(carer_name) between 1 and 200),
  function text check (function in ('INFORMATION', 'ADVICE', 'EMOTIONAL_SUPPORT', 'EDUCATION', 'PRACTICAL_HELP', 'RESPITE',
    'FINANCIAL_ALLOWANCE', 'MATERIAL_HELP')),
  agreement text not null check (length(agreement) between 1 and 1000),
  involvement text check (length(involvement) between 1 and 1000),
  from_on date not null,
  until_on date,
  version integer not null check (version > 0),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, plan_id) references core.plan (municipality, id),
  foreign key (municipality, carer_resident_id) references core.resident (municipality, id),
  constraint plan_carer_support_period check (until_on is null or until_on >= from_on),
  constraint plan_carer_support_carer check (
    num_nonnulls(carer_resident_id, carer_name) = case when function is null then 0 else 1 end
  ),
  constraint plan_carer_support_involved check ((function is null) = (involvement is null))
);
create unique index plan_one_statement_of_no_carer on core.plan_carer_support (municipality, plan_id)
  where function is null and until_on is null;
create index plan_carer_support_by_plan on core.plan_carer_support (municipality, plan_id, from_on);
call kit.protect_tenant_table('core.plan_carer_support', 'select, insert, update (until_on, version)');
