insert into core.case_file (municipality, id, household_id, state, opened_on, last_act_on, is_investigating,
  client_support_on, client_heard_on, investigated_on, version, recorded_at)
  select municipality, case_id, household_id, 'IN_SUPPORT', opened_on, opened_on + 40, false, opened_on, opened_on,
    opened_on + 30, 1, recorded_at
  from bench.household_key order by n;
insert into core.case_event (municipality, id, case_id, number, act, to_state, occurred_on, recorded_by, recorded_at)
  select municipality, bench.id(21, n), case_id, 1, 'built', 'IN_SUPPORT', opened_on, 'bench', recorded_at
  from bench.household_key order by n;

insert into core.plan (municipality, id, household_id, case_id, title, state, drafted_on, adopted_on, review_on, version,
  recorded_at)
  select municipality, plan_id, household_id, case_id, 'Plan of household ' || n, 'ACTIVE', opened_on + 35,
    opened_on + 40, opened_on + 400, 3, recorded_at
  from bench.household_key order by n;
-- One director from the adoption on; of every fourth plan another one since.
insert into core.plan_director (municipality, plan_id, from_on, id, professional_id, residents_can_direct,
  chosen_together, recorded_at)
  select municipality, plan_id, opened_on + 40 + 60 * turn, bench.id(23, n * 2 + turn),
    bench.id(2, bench.pick(n * 2 + turn, 'p', 60) * 3 + n % 3), false, true, recorded_at
  from bench.household_key cross join generate_series(0, 1) turn where turn = 0 or n % 4 = 0
  order by n, turn;
insert into core.plan_adoption (municipality, id, plan_id, number, adopted_on, review_on, recorded_at)
  select municipality, bench.id(24, n), plan_id, 1, opened_on + 40, opened_on + 400, recorded_at
  from bench.household_key order by n;

-- Three goals a plan, one in ten of them ended.
insert into core.plan_goal (municipality, id, plan_id, description, kind, domain, intended_result, target_on, from_on,
  until_on, end_reason, version, recorded_at)
  select municipality, goal_id, plan_id, 'Goal ' || place + 1 || ' of household ' || n,
    case place when 2 then 'STABILISE' else 'DEVELOP' end, 'Domain ' || bench.pick(number, 'm', 11),
    'By what one sees that it is reached', adopted_on + 300, adopted_on + place,
    case when has_ended then adopted_on + 30 end, case when has_ended then 'It was no longer needed.' end, 1, recorded_at
  from bench.part_key order by number;
insert into core.plan_goal_basis (municipality, id, plan_id, goal_id, law_code, article, recorded_at)
  select municipality, bench.id(26, number), plan_id, goal_id, 'WMO', 'Wmo 2015, art. 2.3.5', recorded_at
  from bench.part_key order by number;
