-- A goal is typed, has a result, and rests on one law or more; its days are a period.
alter table core.plan_goal rename column set_on to from_on;
alter table core.plan_goal
  add column kind text,
  add column domain text check (length(domain) between 1 and 100),
  add column intended_result text check (length(intended_result) between 1 and 1000),
  add column target_on date,
  add column until_on date,
  add column end_reason text check (length(end_reason) between 1 and 1000),
  add column reached boolean,
  add column result text check (length(result) between 1 and 1000),
  add column result_on date,
  add column version integer;
-- R06: support is meant to develop; nobody gave a reason to the contrary.
update core.plan_goal set kind = 'DEVELOP', version = 1;
alter table core.plan_goal
  alter column kind set not null,
  alter column version set not null,
  add constraint plan_goal_kind_check check (kind in ('DEVELOP', 'STABILISE')),
  add constraint plan_goal_version_check check (version > 0),
  add constraint plan_goal_period check (until_on is null or until_on >= from_on),
  add constraint plan_goal_target check (target_on >= from_on),
  add constraint plan_goal_end check ((until_on is null) = (end_reason is null)),
  add constraint plan_goal_result check (num_nonnulls(reached, result, result_on) in (0, 3)),
  -- What serves a goal is of the same plan.
  add constraint plan_goal_of_plan unique (municipality, plan_id, id);

-- A goal gets a result and an end; what it is does not change.
grant update (reached, result, result_on, until_on, end_reason, version) on core.plan_goal to eenplan_app;

-- R09: the laws a goal rests on, each with a basis of its own; the law need not be executed here.
create table core.plan_goal_basis (
  municipality text not null,
  id uuid not null,
  plan_id uuid not null,
  goal_id uuid not null,
  law_code text not null references core.law (code),
  article text check (length(article) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, plan_id, goal_id) references core.plan_goal (municipality, plan_id, id),
  constraint plan_goal_basis_once unique (municipality, goal_id, law_code)
);
call kit.protect_tenant_table('core.plan_goal_basis', 'select, insert');
insert into core.plan_goal_basis (municipality, id, plan_id, goal_id, law_code, recorded_at)
  select municipality, core.next_id(), plan_id, id, law_code, recorded_at from core.plan_goal;
alter table core.plan_goal drop column law_code;

-- R09: a goal without a law is refused at commit.
create function core.require_goal_basis() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from core.plan_goal_basis b where b.municipality = new.municipality and b.goal_id = new.id
  ) then
    raise exception 'a goal rests on at least one law'
      using errcode = 'check_violation', constraint = 'plan_goal_needs_basis';
  end if;
  return null;
end $$;
create constraint trigger plan_goal_needs_basis after insert or update on core.plan_goal
  deferrable initially deferred for each row execute function core.require_goal_basis();

-- Made for these two migrations alone.
drop function core.next_id();
