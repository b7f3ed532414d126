-- A goal goes back to the first law it rests on.
drop trigger plan_goal_needs_basis on core.plan_goal;
drop function core.require_goal_basis();
alter table core.plan_goal add column law_code text check (length(law_code) between 1 and 40);
update core.plan_goal g set law_code = (
  select min(b.law_code) from core.plan_goal_basis b where b.municipality = g.municipality and b.goal_id = g.id
);
alter table core.plan_goal alter column law_code set not null;
drop table core.plan_goal_basis;
revoke update (reached, result, result_on, until_on, end_reason, version) on core.plan_goal from eenplan_app;
alter table core.plan_goal
  drop constraint plan_goal_of_plan,
  drop column kind,
  drop column domain,
  drop column intended_result,
  drop column target_on,
  drop column until_on,
  drop column end_reason,
  drop column reached,
  drop column result,
  drop column result_on,
  drop column version;
alter table core.plan_goal rename column from_on to set_on;
create function core.next_id() returns uuid language sql volatile as $$
  select overlay(gen_random_uuid()::text placing '7' from 15 for 1)::uuid
$$;
