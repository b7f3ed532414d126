-- The keys and days of every household, and of its three goals and building blocks: what follows joins nothing.
create table bench.household_key as
  select n, bench.town(n) as municipality, bench.id(11, n) as household_id, bench.id(10, n * 3) as parent_id,
    bench.id(20, n) as case_id, bench.id(22, n) as plan_id, date '2010-01-01' + bench.pick(n, 'd', 4000) as formed_on,
    date '2025-01-06' + bench.pick(n, 'o', 300) as opened_on, timestamptz '2025-12-01 09:00:00+00' as recorded_at
  from generate_series(0, current_setting('bench.households')::bigint - 1) n;
create table bench.person_key as
  select h.n, k as place, h.n * 3 + k as number, h.municipality, bench.id(10, h.n * 3 + k) as resident_id,
    h.household_id, h.formed_on
  from bench.household_key h cross join generate_series(0, 2) k where k < 2 + (h.n / 3) % 2;
create table bench.part_key as
  select h.n, k as place, h.n * 3 + k as number, h.municipality, h.plan_id, h.case_id, h.parent_id,
    h.opened_on + 40 as adopted_on, h.recorded_at, bench.id(25, h.n * 3 + k) as goal_id,
    bench.id(30, h.n * 3 + k) as block_id, (h.n * 3 + k) % 10 = 9 as has_ended,
    bench.pick(h.n * 3 + k, 'v', 40) * 3 + h.n % 3 as provider, bench.pick(h.n, 'q', 15) * 2 + k % 2 as product
  from bench.household_key h cross join generate_series(0, 2) k;
analyze bench.household_key, bench.person_key, bench.part_key;
