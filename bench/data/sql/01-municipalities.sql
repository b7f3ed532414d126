insert into core.municipality (code, name) values
  ('9001', 'Benchmark one'), ('9002', 'Benchmark two'), ('9003', 'Benchmark three');

insert into core.module_switch (municipality, module)
  select code, module from core.municipality cross join unnest(array['wmo', 'debt-help']) module;
insert into core.module_activation (municipality, id, module, state, role, from_on, reason, decided_by, recorded_at)
  select code, bench.id(1, row_number() over (order by code, module)), module, 'ACTIVE', 'OWN', '2020-01-01',
    'Needed for the benchmark.', 'bench', '2020-01-01'
  from core.municipality cross join unnest(array['wmo', 'debt-help']) module;

-- Sixty professionals each; the third of them is whoever asks.
insert into core.professional (municipality, id, subject, name)
  select bench.town(n), bench.id(2, n), 'professional-' || n / 3, 'Professional ' || n / 3 from generate_series(0, 179) n;

insert into core.organisation (municipality, id, code, name, kind, registration, signals, from_on, recorded_at)
  select bench.town(n), bench.id(3, n), 'provider-' || n / 3, 'Provider ' || n / 3, 'PROVIDER', null, false,
    '2020-01-01', '2020-01-01'
  from generate_series(0, 119) n;
insert into core.organisation (municipality, id, code, name, kind, registration, signals, from_on, recorded_at)
  select bench.town(n), bench.id(3, n), 'landlord', 'Landlord', 'PARTNER', 'kvk:90012345', true,
    '2020-01-01', '2020-01-01'
  from generate_series(120, 122) n;

-- The landlord may send a worry and arrears.
insert into core.signal_agreement (municipality, id, organisation_id, kind, from_on, source, recorded_at)
  select bench.town(n), bench.id(7, n), bench.id(3, 120 + n % 3), (array['core.worry', 'debt-help.arrears'])[n / 3 + 1],
    '2020-01-01', 'Benchmark', '2020-01-01'
  from generate_series(0, 5) n;

insert into core.product_code (municipality, code)
  select bench.town(n), 'product-' || n / 3 from generate_series(0, 89) n;
insert into core.product (municipality, id, code, title, law_code, category, line, access, kind, unit, price_in_cents,
  task_field_code, is_in_kind, is_budget, from_on, source, recorded_at)
  select bench.town(n), bench.id(4, n), 'product-' || n / 3, 'Product ' || n / 3, 'WMO', 'Support at home', 2,
    'TAILORED_INDIVIDUAL', 'DEVELOP', 'HOUR', 4000 + 10 * (n / 3), '6.' || 71 + n / 3 % 4, true, false, '2020-01-01',
    'Benchmark', '2020-01-01'
  from generate_series(0, 89) n;

-- Every provider has a contract with every product.
insert into core.contract (municipality, id, number, title, organisation_id, form, state, results, gives_access,
  excludes_own_offer_gain, from_on, last_step_on, version, recorded_by, recorded_at)
  select bench.town(n), bench.id(5, n), 'C-' || n / 3, 'Contract ' || n / 3, bench.id(3, n), 'PURCHASE', 'CONCLUDED',
    'Residents live at home.', false, true, '2020-01-01', '2020-01-01', 1, 'bench', '2020-01-01'
  from generate_series(0, 119) n;
insert into core.contract_product (municipality, id, contract_id, product_code, unit, price_in_cents, from_on,
  recorded_by, recorded_at)
  select bench.town(n), bench.id(6, n * 30 + p), bench.id(5, n), 'product-' || p, 'HOUR', 4000 + 10 * p, '2020-01-01',
    'bench', '2020-01-01'
  from generate_series(0, 119) n cross join generate_series(0, 29) p;
