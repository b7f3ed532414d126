-- R75: what a line of a budget pays for, so that what runs can be held against it. The codes are those of the modules.
alter table core.budget_line
  add column category_code text check (category_code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  add constraint budget_line_category_of_costs check (category_code is null or kind = 'COST');
-- One line of a budget pays for a category, or what runs would be held against each of them.
create unique index budget_line_category_once on core.budget_line (municipality, budget_id, category_code)
  where category_code is not null;

-- Which products of the municipality count to a category, whatever their version. A product counts to one.
create table core.budget_category_product (
  municipality text not null,
  id uuid not null,
  product_code text not null,
  category_code text not null check (category_code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  -- The law of the category: what is given under another does not count.
  law_code text not null references core.law (code),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, product_code) references core.product_code (municipality, code),
  constraint budget_category_product_once unique (municipality, product_code)
);
create index budget_category_product_by_category on core.budget_category_product (municipality, category_code);
call kit.protect_tenant_table('core.budget_category_product', 'select, insert, delete');

create index product_by_code on core.product (municipality, code);
create index personal_budget_by_product on core.personal_budget (municipality, product_id);

-- What runs in a year under the category of a line, allocated in kind or given as a budget, without anybody in it. A day
-- costs what the contract says on it, or else what it was allocated at; a unit of a euro is a euro; where the contract pays
-- otherwise, nobody knows. Per day, week and month: cents times the days that it runs in the year, of which core makes an
-- amount. Otherwise the share of the whole by days in the year; what has no end is bought at once, on its first day. Of a
-- budget that was taken back what was paid counts. Nothing adds up beyond what a number of JSON holds, nor
-- overflows on the way: hence 1.0.
create view core.budget_commitment with (security_invoker = true) as
  select line.municipality, line.id, line.budget_id, line.heading_path, line.position, budget.year, line.category_code,
    line.amount_in_cents, counted.products, sums.clients, sums.unpriced, sums.day_cents, sums.week_cents, sums.month_cents,
    sums.whole_cents
  from core.budget_line line
  join core.budget budget on budget.municipality = line.municipality and budget.id = line.budget_id
  cross join lateral (
    select make_date(budget.year, 1, 1) as from_on, make_date(budget.year + 1, 1, 1) as until_on
  ) year
  cross join lateral (
    select count(*)::integer as products from core.budget_category_product p
    where p.municipality = line.municipality and p.category_code = line.category_code
  ) counted
  cross join lateral (
    select count(distinct given.resident_id)::integer as clients,
      count(*) filter (where given.cents is null)::integer as unpriced,
      least(coalesce(sum(given.cents) filter (where given.per = 'DAY'), 0), 9007199254740991)::bigint as day_cents,
      least(coalesce(sum(given.cents) filter (where given.per = 'WEEK'), 0), 9007199254740991)::bigint as week_cents,
      least(coalesce(sum(given.cents) filter (where given.per = 'MONTH'), 0), 9007199254740991)::bigint as month_cents,
      least(round(coalesce(sum(given.cents) filter (where given.per = 'TOTAL'), 0)), 9007199254740991)::bigint as whole_cents
    from (
      select a.resident_id, a.frequency as per, a.volume * case
          when agreed.days = held.days then agreed.cents
          when a.price_in_cents is not null or a.unit = 'EURO'
            then agreed.cents + (held.days - agreed.days) * coalesce(a.price_in_cents, 100) * 1.0
        end / held.of_days as cents
      from core.budget_category_product counts
      join core.product p on p.municipality = counts.municipality and p.code = counts.product_code
      join core.allocation a on a.municipality = p.municipality and a.product_id = p.id
      join core.building_block b on b.municipality = a.municipality and b.plan_id = a.plan_id and b.id = a.block_id
      cross join lateral (select a.frequency = 'TOTAL' and a.until_on is null as at_once) bought
      cross join lateral (
        select greatest(a.from_on, year.from_on) as from_on,
          case when bought.at_once then a.from_on + 1 else least(a.until_on, year.until_on) end as until_on
      ) ran
      cross join lateral (
        select ran.until_on - ran.from_on as days,
          case when a.frequency = 'TOTAL' and not bought.at_once then a.until_on - a.from_on else 1 end as of_days
      ) held
      cross join lateral (
        select coalesce(sum(spell.days), 0) as days, coalesce(sum(spell.days * priced.price_in_cents * 1.0), 0) as cents
        from core.contract_product priced
        cross join lateral (
          select least(priced.until_on, ran.until_on) - greatest(priced.from_on, ran.from_on) as days
        ) spell
        where priced.municipality = a.municipality and priced.contract_id = a.contract_id
          and priced.product_code = a.product_code and priced.unit = a.unit and spell.days > 0
      ) agreed
      where counts.municipality = line.municipality and counts.category_code = line.category_code
        and coalesce(a.law_code, b.law_code, counts.law_code) = counts.law_code
        and a.from_on < year.until_on and held.days > 0
      union all
      select g.resident_id, 'TOTAL', g.granted_rate_in_cents * 1.0
          * case when g.state = 'WITHDRAWN' then g.paid_volume else g.volume end
          * case when ends.until_on is null then 1 else (held.until_on - held.from_on) * 1.0 / (ends.until_on - told.from_on)
        end
      from core.budget_category_product counts
      join core.product p on p.municipality = counts.municipality and p.code = counts.product_code
      join core.personal_budget g on g.municipality = p.municipality and g.product_id = p.id
      join core.application asked on asked.municipality = g.municipality and asked.id = g.application_id
      join core.building_block b on b.municipality = g.municipality and b.plan_id = g.plan_id and b.id = g.block_id
      cross join lateral (
        select min(d.effective_on) as from_on from core.decision d
        where d.municipality = g.municipality and d.application_id = g.application_id
          and d.outcome in ('GRANTED', 'PARTLY') and d.state <> 'TAKEN'
      ) told
      cross join lateral (select least(g.until_on, b.until_on) as until_on) ends
      cross join lateral (
        select greatest(told.from_on, year.from_on) as from_on, least(ends.until_on, year.until_on) as until_on
      ) held
      where counts.municipality = line.municipality and counts.category_code = line.category_code
        and asked.law_code = counts.law_code and g.state in ('GRANTED', 'PARTLY', 'WITHDRAWN')
        and held.until_on > held.from_on and told.from_on < held.until_on
        and (ends.until_on is not null or told.from_on >= year.from_on)
    ) given
  ) sums
  where line.category_code is not null;
alter view core.budget_commitment owner to eenplan_owner;
grant select on core.budget_commitment to eenplan_app, eenplan_worker;
