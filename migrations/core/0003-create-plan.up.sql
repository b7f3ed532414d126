-- Professionals who can direct a plan, known by the subject of their token.
create table core.professional (
  municipality text not null references core.municipality (code),
  id uuid not null,
  subject text not null check (length(subject) between 1 and 200),
  name text not null check (length(name) between 1 and 200),
  primary key (municipality, id),
  constraint professional_subject_once unique (municipality, subject)
);
call kit.protect_tenant_table('core.professional');

-- One plan per household at a time.
create table core.plan (
  municipality text not null,
  id uuid not null,
  household_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  state text not null check (state in ('ACTIVE', 'ENDED')),
  adopted_on date not null,
  ended_on date,
  version integer not null check (version > 0),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, household_id) references core.household (municipality, id),
  constraint plan_end check ((state = 'ENDED') = (ended_on is not null) and ended_on >= adopted_on)
);
create unique index plan_one_active_per_household on core.plan (municipality, household_id) where state = 'ACTIVE';
create index plan_by_household on core.plan (municipality, household_id, adopted_on);
call kit.protect_tenant_table('core.plan', 'select, insert, update');

-- The director of a plan. Only starts are stored: a start is the end of the one before, so there is never more than one.
create table core.plan_director (
  municipality text not null,
  plan_id uuid not null,
  from_on date not null,
  id uuid not null,
  resident_id uuid,
  professional_id uuid,
  recorded_at timestamptz not null,
  primary key (municipality, plan_id, from_on),
  unique (municipality, id),
  foreign key (municipality, plan_id) references core.plan (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  foreign key (municipality, professional_id) references core.professional (municipality, id),
  constraint plan_director_one_person check (num_nonnulls(resident_id, professional_id) = 1)
);
call kit.protect_tenant_table('core.plan_director');

-- From adoption on there is always a director: a plan without a first one is refused at commit.
create function core.require_first_director() returns trigger language plpgsql as $$
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
create constraint trigger plan_needs_director after insert or update on core.plan
  deferrable initially deferred for each row execute function core.require_first_director();

-- A start cannot be taken away or moved: that could leave a moment without a director.
create function core.refuse_director_change() returns trigger language plpgsql as $$
begin
  raise exception 'a director''s start is never changed or removed'
    using errcode = 'check_violation', constraint = 'plan_director_fixed';
end $$;
create trigger plan_director_fixed before update or delete on core.plan_director
  for each row execute function core.refuse_director_change();

-- The same starts as periods: until_on (exclusive) is the next start.
create view core.plan_director_period with (security_invoker = true) as
  select municipality, id, plan_id, resident_id, professional_id, from_on,
    lead(from_on) over (partition by municipality, plan_id order by from_on) as until_on
  from core.plan_director;
alter view core.plan_director_period owner to eenplan_owner;
grant select on core.plan_director_period to eenplan_app, eenplan_worker;
