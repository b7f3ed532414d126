-- cspell:words Daan Youssef Lotte Dijk Visser Meijer
-- Households of two and of three, in turn: 2.5 residents each.
insert into core.resident (municipality, id, bsn_encrypted, bsn_lookup, given_names, family_name_prefix, family_name,
  birth_date, recorded_at)
  select p.municipality, p.resident_id, b.bsn_encrypted, b.bsn_lookup,
    (array['Sanne', 'Daan', 'Noor', 'Bram', 'Fatima', 'Youssef', 'Lotte', 'Ruben'])[1 + bench.pick(p.number, 'g', 8)],
    case when bench.pick(p.number, 'x', 4) = 0 then 'van der' end,
    (array['Berg', 'Boer', 'Jansen', 'Dijk', 'Visser', 'Smit', 'Meijer', 'Bos'])[1 + bench.pick(p.n, 'f', 8)]
      || ' ' || bench.pick(p.n, 'h', 1000),
    (date '1940-01-01' + bench.pick(p.number, 'b', 21000) + case p.place when 2 then 9000 else 0 end)::text,
    timestamptz '2025-01-01 09:00:00+00' + p.number * interval '1 second'
  from bench.person_key p left join bench.bsn b on b.number = p.number
  order by p.number;
insert into core.household (municipality, id, formed_on, recorded_at)
  select municipality, household_id, formed_on, timestamptz '2025-01-01 09:00:00+00' + n * interval '1 second'
  from bench.household_key order by n;
insert into core.household_member (municipality, id, household_id, resident_id, role, residing, from_on)
  select municipality, bench.id(12, number), household_id, resident_id, case place when 2 then 'CHILD' else 'PARENT' end,
    'FULL', formed_on + 10 * place
  from bench.person_key order by number;
-- In every fifth household somebody of another one was a guest once: a membership that no dossier of today shows.
insert into core.household_member (municipality, id, household_id, resident_id, role, residing, from_on, until_on,
  end_reason, end_recorded_by)
  select municipality, bench.id(13, n), household_id, bench.id(10, (n + 3) * 3), 'OTHER', 'NONE', '2005-01-01',
    '2008-01-01', 'MOVED_OUT', 'bench'
  from bench.household_key where n % 5 = 0 and n + 3 < current_setting('bench.households')::bigint;
