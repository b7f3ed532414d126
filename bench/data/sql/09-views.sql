-- What the peers read: the same tables with the same day, under names that give them the same graph. Views of the
-- invoker, so that row-level security holds as it does for us.
create function bench.today() returns date language sql stable as $$
  select (now() at time zone 'Europe/Amsterdam')::date
$$;
create view bench.household with (security_invoker = true) as
  select municipality, id, formed_on from core.household;
create view bench.member with (security_invoker = true) as
  select municipality, id, household_id, resident_id, role, residing, from_on from core.household_member
  where from_on <= bench.today() and (until_on is null or until_on > bench.today());
create view bench.resident with (security_invoker = true) as
  select municipality, id, given_names, family_name_prefix, family_name, birth_date from core.resident;
create view bench.plan with (security_invoker = true) as
  select municipality, id, household_id, title, state, adopted_on, review_on from core.plan where state = 'ACTIVE';
create view bench.director with (security_invoker = true) as
  select municipality, id, plan_id, professional_id, from_on from core.plan_director_period
  where from_on <= bench.today() and (until_on is null or until_on > bench.today());
create view bench.professional with (security_invoker = true) as
  select municipality, id, name from core.professional;
create view bench.goal with (security_invoker = true) as
  select municipality, id, plan_id, description, kind, domain, from_on, target_on from core.plan_goal
  where from_on <= bench.today() and (until_on is null or until_on > bench.today());
create view bench.block with (security_invoker = true) as
  select municipality, id, plan_id, organisation_id, title, state, kind, from_on, intensity from core.building_block
  where from_on <= bench.today() and (until_on is null or until_on > bench.today());
create view bench.organisation with (security_invoker = true) as
  select municipality, id, name from core.organisation;
create view bench.allocation with (security_invoker = true) as
  select municipality, id, block_id, product_id, state, volume, unit, frequency, price_in_cents, task_field_code, from_on
  from core.allocation;
create view bench.product with (security_invoker = true) as
  select municipality, id, code, title from core.product;
create view bench.term with (security_invoker = true) as
  select municipality, id, resident_id, household_id, rule_id, due_on from core.term where met_on is null;
create view bench.budget with (security_invoker = true) as
  select municipality, id, year, title, costs_in_cents as costs, income_in_cents as income, balance_in_cents as balance
  from core.budget_total;
create view bench.heading with (security_invoker = true) as
  select municipality, id, budget_id, parent_id, path, title, kind, code, costs_in_cents as costs,
    income_in_cents as income, balance_in_cents as balance
  from core.budget_heading_total;
create view bench.budget_line with (security_invoker = true) as
  select municipality, id, heading_id, position, title, kind, amount_in_cents as amount, task_field_code
  from core.budget_line;
create view bench.signal with (security_invoker = true) as
  select municipality, id, organisation, partner_reference, payload_hash, kind, amount_in_cents, arrears_since,
    signalled_on, family_name, postcode, house_number, recorded_at
  from debt_help.arrears_signal;

grant usage on schema bench to eenplan_app;
grant select on all tables in schema bench to eenplan_app;
grant insert on bench.signal to eenplan_app;
grant execute on function bench.today() to eenplan_app;
