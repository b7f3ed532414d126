-- Three building blocks a plan, each for a goal; two of them tailored and allocated, one in ten ended.
insert into core.building_block (municipality, id, plan_id, title, state, kind, rung, access, line, law_code,
  organisation_id, proposed_on, from_on, until_on, intensity, delivery, contribution, end_reason, version, recorded_at)
  select municipality, block_id, plan_id, 'Building block ' || place + 1 || ' of household ' || n,
    case when has_ended then 'ENDED' else 'ACTIVE' end, case place when 2 then 'STABILISE' else 'DEVELOP' end,
    'rung-' || place, case place when 2 then 'FREE' else 'TAILORED_INDIVIDUAL' end, case place when 2 then 1 else 2 end,
    'WMO', bench.id(3, provider), adopted_on, adopted_on + place, case when has_ended then adopted_on + 90 end,
    '2 hours a week', 'IN_KIND', 'NONE', case when has_ended then 'SOLVED' end, 1, recorded_at
  from bench.part_key order by number;
insert into core.building_block_goal (municipality, id, plan_id, block_id, goal_id)
  select municipality, bench.id(31, number), plan_id, block_id, goal_id from bench.part_key order by number;
insert into core.access_decision (municipality, id, plan_id, block_id, kind, decided_on, professional_id, motivation,
  version, recorded_at)
  select municipality, bench.id(32, number), plan_id, block_id, 'ACCESS_DECISION', adopted_on, bench.id(2, n % 3),
    'It is needed.', 1, recorded_at
  from bench.part_key where place < 2 order by number;

-- To the first parent, each of another product.
insert into core.allocation (municipality, id, plan_id, block_id, case_id, resident_id, product_id, product_code,
  law_code, task_field_code, contract_id, organisation_id, state, volume, unit, frequency, price_in_cents, from_on,
  started_on, version, recorded_by, recorded_at)
  select municipality, bench.id(33, number), plan_id, block_id, case_id, parent_id, bench.id(4, product * 3 + n % 3),
    'product-' || product, 'WMO', '6.' || 71 + product % 4, bench.id(5, provider), bench.id(3, provider), 'STARTED',
    60 + bench.pick(number, 'u', 10) * 30, 'MINUTE', 'WEEK', 4000 + 10 * product, adopted_on + place,
    adopted_on + place + 7, 1, 'bench', recorded_at
  from bench.part_key where place < 2 and not has_ended order by number;
insert into core.allocation_change (municipality, id, allocation_id, resident_id, number, volume, frequency, changed_on,
  recorded_by, recorded_at)
  select municipality, bench.id(34, number), bench.id(33, number), parent_id, 1,
    60 + bench.pick(number, 'u', 10) * 30, 'WEEK', adopted_on + place, 'bench', recorded_at
  from bench.part_key where place < 2 and not has_ended order by number;
