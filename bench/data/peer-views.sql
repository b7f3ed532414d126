drop schema if exists bench cascade;
create schema bench;

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
-- Not the view of the platform: its window would be counted over every plan where a director is joined and not asked by key.
create view bench.director with (security_invoker = true) as
  select municipality, id, plan_id, professional_id, from_on from core.plan_director director
  where from_on <= bench.today() and not exists (
    select from core.plan_director later
    where later.municipality = director.municipality and later.plan_id = director.plan_id
      and later.from_on > director.from_on and later.from_on <= bench.today()
  );
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

-- Keys of the views, by which PostGraphile makes the same graph of them.
comment on view bench.household is
  E'@primaryKey municipality,id';
comment on view bench.member is
  E'@primaryKey municipality,id\n'
  '@foreignKey (municipality, household_id) references bench.household (municipality, id)|@fieldName household|@foreignFieldName members|@foreignSimpleFieldName membersList\n'
  '@foreignKey (municipality, resident_id) references bench.resident (municipality, id)|@fieldName resident';
comment on view bench.resident is
  E'@primaryKey municipality,id';
comment on view bench.plan is
  E'@primaryKey municipality,id\n'
  '@foreignKey (municipality, household_id) references bench.household (municipality, id)|@fieldName household|@foreignSingleFieldName plan\n'
  '@unique municipality,household_id';
comment on view bench.director is
  E'@primaryKey municipality,id\n'
  '@foreignKey (municipality, plan_id) references bench.plan (municipality, id)|@fieldName plan|@foreignSingleFieldName director\n'
  '@foreignKey (municipality, professional_id) references bench.professional (municipality, id)|@fieldName professional\n'
  '@unique municipality,plan_id';
comment on view bench.professional is
  E'@primaryKey municipality,id';
comment on view bench.goal is
  E'@primaryKey municipality,id\n'
  '@foreignKey (municipality, plan_id) references bench.plan (municipality, id)|@fieldName plan|@foreignFieldName goals|@foreignSimpleFieldName goalsList';
comment on view bench.block is
  E'@primaryKey municipality,id\n'
  '@foreignKey (municipality, plan_id) references bench.plan (municipality, id)|@fieldName plan|@foreignFieldName buildingBlocks|@foreignSimpleFieldName buildingBlocksList\n'
  '@foreignKey (municipality, organisation_id) references bench.organisation (municipality, id)|@fieldName organisation';
comment on view bench.organisation is
  E'@primaryKey municipality,id';
comment on view bench.allocation is
  E'@primaryKey municipality,id\n'
  '@foreignKey (municipality, block_id) references bench.block (municipality, id)|@fieldName block|@foreignFieldName allocations|@foreignSimpleFieldName allocationsList\n'
  '@foreignKey (municipality, product_id) references bench.product (municipality, id)|@fieldName product';
comment on view bench.product is
  E'@primaryKey municipality,id';
comment on view bench.term is
  E'@primaryKey municipality,id\n'
  '@foreignKey (municipality, resident_id) references bench.resident (municipality, id)|@fieldName resident\n'
  '@foreignKey (municipality, household_id) references bench.household (municipality, id)|@fieldName household';
comment on view bench.budget is
  E'@primaryKey municipality,id\n'
  '@unique municipality,year';
comment on view bench.heading is
  E'@primaryKey municipality,id\n'
  '@foreignKey (municipality, budget_id) references bench.budget (municipality, id)|@fieldName budget|@foreignFieldName headings|@foreignSimpleFieldName headingsList\n'
  '@foreignKey (municipality, parent_id) references bench.heading (municipality, id)|@fieldName parent|@foreignFieldName headings|@foreignSimpleFieldName headingsList';
comment on view bench.budget_line is
  E'@primaryKey municipality,id\n'
  '@foreignKey (municipality, heading_id) references bench.heading (municipality, id)|@fieldName heading|@foreignFieldName lines|@foreignSimpleFieldName linesList';
comment on view bench.signal is
  E'@primaryKey municipality,id';

grant usage on schema bench to eenplan_app;
grant select on all tables in schema bench to eenplan_app;
grant insert on bench.signal to eenplan_app;
grant execute on function bench.today() to eenplan_app;
