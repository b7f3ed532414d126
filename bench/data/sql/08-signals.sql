insert into debt_help.arrears_signal (municipality, id, organisation, partner_reference, payload_hash, kind,
  amount_in_cents, arrears_since, signalled_on, family_name, birth_date, postcode, house_number, recorded_at)
  select bench.town(n), bench.id(60, n), 'kvk:90012345', 'built-' || n,
    translate(rtrim(encode(sha256(n::text::bytea), 'base64'), '='), '+/', '-_'),
    (array['RENT', 'ENERGY', 'WATER', 'HEALTH_INSURANCE'])[1 + bench.pick(n, 'k', 4)], 1000 + bench.pick(n, 'a', 500000),
    date '2025-01-01' + bench.pick(n, 's', 200), date '2025-08-01' + bench.pick(n, 'd', 300),
    'Family ' || bench.pick(n, 'f', 5000), null, (1000 + bench.pick(n, 'p', 9000))::text || 'AB',
    1 + bench.pick(n, 'h', 300), timestamptz '2025-12-01 09:00:00+00' + n * interval '1 second'
  from generate_series(0, current_setting('bench.households')::bigint * 5 - 1) n;
