-- The budget of a municipality for a year, as a document gives it. One per year; a changed one replaces it wholly.
-- Every amount is in euro cents. What is published is what the document prints; what is computed is in the views below.
create table core.budget (
  municipality text not null references core.municipality (code),
  id uuid not null,
  year integer not null check (year between 2000 and 2100),
  title text not null check (length(title) between 1 and 300),
  source_document text not null check (length(source_document) between 1 and 200),
  source_section text not null check (length(source_section) between 1 and 60),
  published_costs_in_cents bigint,
  published_income_in_cents bigint,
  published_balance_in_cents bigint,
  -- Tells a budget that is applied again from one that has changed.
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  constraint budget_one_per_year unique (municipality, year)
);
call kit.protect_tenant_table('core.budget', 'select, insert, delete');

-- A heading. The path is its place: three digits per level, '002.001' is the first under the second. It orders the tree,
-- gives a place to one heading, and cannot hold a circle: a parent's path is shorter.
create table core.budget_heading (
  municipality text not null,
  id uuid not null,
  budget_id uuid not null,
  path text collate "C" not null check (path ~ '^[0-9]{3}(\.[0-9]{3}){0,4}$'),
  parent_path text collate "C" generated always as (nullif(left(path, -4), '')) stored,
  kind text not null check (kind in ('PROGRAMME', 'TASK_FIELD', 'LAW', 'CATEGORY')),
  code text check (length(code) between 1 and 20),
  title text not null check (length(title) between 1 and 300),
  law_code text check (length(law_code) between 1 and 40),
  source_document text not null check (length(source_document) between 1 and 200),
  source_section text not null check (length(source_section) between 1 and 60),
  published_costs_in_cents bigint,
  published_income_in_cents bigint,
  published_balance_in_cents bigint,
  primary key (municipality, id),
  constraint budget_heading_of_budget unique (municipality, budget_id, id, path),
  constraint budget_heading_place unique (municipality, budget_id, path),
  constraint budget_heading_title_once unique nulls not distinct (municipality, budget_id, parent_path, title),
  constraint budget_heading_coded check (
    (kind <> 'TASK_FIELD' or code is not null) and (kind <> 'LAW' or law_code is not null)
  ),
  foreign key (municipality, budget_id) references core.budget (municipality, id) on delete cascade,
  constraint budget_heading_parent foreign key (municipality, budget_id, parent_path)
    references core.budget_heading (municipality, budget_id, path) on delete cascade
);
create unique index budget_heading_code_once on core.budget_heading (municipality, budget_id, parent_path, code)
  nulls not distinct where code is not null;
call kit.protect_tenant_table('core.budget_heading');

-- A line. Without an amount it is pro memorie (p.m.); an empty cell of a document is no line. It holds its heading's path
-- as well, which the reference keeps right: the lines under a heading, however deep, are one range of an index.
create table core.budget_line (
  municipality text not null,
  id uuid not null,
  budget_id uuid not null,
  heading_id uuid not null,
  heading_path text collate "C" not null,
  position integer not null check (position > 0),
  kind text not null check (kind in ('COST', 'INCOME')),
  title text not null check (length(title) between 1 and 300),
  -- At most ten thousand million euro either way, so that the sums stay whole in JSON.
  amount_in_cents bigint check (amount_in_cents between -1000000000000 and 1000000000000),
  task_field_code text check (length(task_field_code) between 1 and 20),
  law_code text check (length(law_code) between 1 and 40),
  source_document text not null check (length(source_document) between 1 and 200),
  source_section text not null check (length(source_section) between 1 and 60),
  primary key (municipality, id),
  constraint budget_line_place unique (municipality, budget_id, heading_path, position),
  constraint budget_line_heading foreign key (municipality, budget_id, heading_id, heading_path)
    references core.budget_heading (municipality, budget_id, id, path) on delete cascade
);
create index budget_line_by_heading on core.budget_line (municipality, heading_id, position);
call kit.protect_tenant_table('core.budget_line');

-- Sums are computed here and stored nowhere.
create view core.budget_total with (security_invoker = true) as
  select budget.municipality, budget.id, budget.year, budget.title, budget.source_document, budget.source_section,
    budget.published_costs_in_cents, budget.published_income_in_cents, budget.published_balance_in_cents,
    sums.costs as costs_in_cents, sums.income as income_in_cents, sums.income - sums.costs as balance_in_cents
  from core.budget cross join lateral (
    select coalesce(sum(line.amount_in_cents) filter (where line.kind = 'COST'), 0)::bigint as costs,
      coalesce(sum(line.amount_in_cents) filter (where line.kind = 'INCOME'), 0)::bigint as income
    from core.budget_line line
    where line.municipality = budget.municipality and line.budget_id = budget.id
  ) sums;
alter view core.budget_total owner to eenplan_owner;
grant select on core.budget_total to eenplan_app, eenplan_worker;

-- A heading's sums are those of every line under it, however deep: the range of paths that start with its own.
create view core.budget_heading_total with (security_invoker = true) as
  select heading.municipality, heading.id, heading.budget_id, parent.id as parent_id, heading.path,
    heading.kind, heading.code, heading.title, heading.law_code, heading.source_document, heading.source_section,
    heading.published_costs_in_cents, heading.published_income_in_cents, heading.published_balance_in_cents,
    sums.costs as costs_in_cents, sums.income as income_in_cents, sums.income - sums.costs as balance_in_cents
  from core.budget_heading heading
    left join core.budget_heading parent on parent.municipality = heading.municipality
      and parent.budget_id = heading.budget_id and parent.path = heading.parent_path
    cross join lateral (
      select coalesce(sum(line.amount_in_cents) filter (where line.kind = 'COST'), 0)::bigint as costs,
        coalesce(sum(line.amount_in_cents) filter (where line.kind = 'INCOME'), 0)::bigint as income
      from core.budget_line line
      where line.municipality = heading.municipality and line.budget_id = heading.budget_id
        and line.heading_path >= heading.path and line.heading_path < heading.path || '/'
    ) sums;
alter view core.budget_heading_total owner to eenplan_owner;
grant select on core.budget_heading_total to eenplan_app, eenplan_worker;
