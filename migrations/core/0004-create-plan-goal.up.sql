-- A goal of a plan, resting on a law. Its rows stay when the law is switched off, and are then withheld.
create table core.plan_goal (
  municipality text not null,
  id uuid not null,
  plan_id uuid not null,
  law_code text not null check (length(law_code) between 1 and 40),
  description text not null check (length(description) between 1 and 1000),
  set_on date not null,
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, plan_id) references core.plan (municipality, id)
);
create index plan_goal_by_plan on core.plan_goal (municipality, plan_id, set_on);
call kit.protect_tenant_table('core.plan_goal');
