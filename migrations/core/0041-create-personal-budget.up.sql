-- Wmo 2.3.6: a budget with which a resident buys support, from request to end. Amounts in cents, prices per unit.
create table core.personal_budget (
  municipality text not null,
  id uuid not null,
  application_id uuid not null,
  case_id uuid not null,
  resident_id uuid not null,
  plan_id uuid not null,
  block_id uuid not null,
  product_id uuid not null,
  state text not null check (state in ('REQUESTED', 'TESTED', 'GRANTED', 'PARTLY', 'REFUSED', 'WITHDRAWN')),
  requested_on date not null,
  motivation text not null check (length(btrim(motivation)) between 1 and 4000),
  -- Who is paid: somebody of the own network, or anybody else. R67: never the holder.
  payee_kind text not null check (payee_kind in ('PROVIDER', 'OWN_NETWORK')),
  payee_name text not null check (length(btrim(payee_name)) between 1 and 200),
  payee_resident_id uuid,
  unit text not null check (unit in ('MINUTE', 'HOUR', 'DAY_PART', 'DAY', 'OUTPUT_PIECE', 'EFFORT_PIECE', 'EURO')),
  volume integer not null check (volume between 1 and 10000000),
  requested_rate_in_cents bigint not null check (requested_rate_in_cents between 1 and 100000000000),
  -- R64: where it is bought, how that helps and how quality is secured.
  plan_recorded_on date,
  plan_purchase text check (length(btrim(plan_purchase)) between 1 and 4000),
  plan_contribution text check (length(btrim(plan_contribution)) between 1 and 4000),
  plan_quality text check (length(btrim(plan_quality)) between 1 and 4000),
  tested_on date,
  tester_id uuid,
  -- R68: why the own network is paid, and what came of looking for misuse and overload.
  network_exception text check (length(btrim(network_exception)) between 1 and 2000),
  network_misuse text check (length(btrim(network_misuse)) between 1 and 2000),
  network_load text check (length(btrim(network_load)) between 1 and 2000),
  decided_on date,
  professional_id uuid,
  decided_at timestamptz,
  decision_reason text check (length(btrim(decision_reason)) between 1 and 4000),
  refusal_ground text check (refusal_ground in ('CONDITION_NOT_MET', 'WRONG_DATA', 'EARLIER_WITHDRAWAL')),
  -- R65: the price in kind on that day, the share of it, and the most that follows.
  in_kind_rate_in_cents bigint check (in_kind_rate_in_cents between 0 and 100000000000),
  cap_percent integer check (cap_percent between 1 and 100),
  cap_in_cents bigint check (cap_in_cents between 0 and 100000000000),
  granted_rate_in_cents bigint check (granted_rate_in_cents between 1 and 100000000000),
  paid_volume integer not null check (paid_volume between 0 and volume),
  legality text check (legality in ('LAWFUL', 'UNLAWFUL')),
  legality_ground text check (length(btrim(legality_ground)) between 1 and 1000),
  checked_on date,
  checker_id uuid,
  checked_at timestamptz,
  ground_code text references core.decision_ground (code),
  until_on date,
  version integer not null check (version > 0),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, application_id, case_id, resident_id)
    references core.application (municipality, id, case_id, resident_id),
  foreign key (municipality, plan_id, block_id) references core.building_block (municipality, plan_id, id),
  foreign key (municipality, product_id) references core.product (municipality, id),
  foreign key (municipality, payee_resident_id) references core.resident (municipality, id),
  foreign key (municipality, tester_id) references core.professional (municipality, id),
  foreign key (municipality, professional_id) references core.professional (municipality, id),
  foreign key (municipality, checker_id) references core.professional (municipality, id),
  constraint personal_budget_of_resident unique (municipality, id, resident_id),
  constraint personal_budget_once unique (municipality, application_id),
  constraint personal_budget_not_to_holder check (payee_resident_id <> resident_id),
  constraint personal_budget_plan check (
    num_nonnulls(plan_recorded_on, plan_purchase, plan_contribution, plan_quality) in (0, 4)
    and (state = 'REQUESTED' or plan_recorded_on is not null)
  ),
  constraint personal_budget_test check (
    num_nonnulls(tested_on, tester_id) = case when state = 'REQUESTED' then 0 else 2 end and tested_on >= requested_on
  ),
  constraint personal_budget_network check (
    num_nonnulls(network_exception, network_misuse, network_load)
      = case when payee_kind = 'OWN_NETWORK' and tested_on is not null then 3 else 0 end
  ),
  constraint personal_budget_decision check (
    num_nonnulls(decided_on, professional_id, decided_at, decision_reason)
      = case when state in ('REQUESTED', 'TESTED') then 0 else 4 end and decided_on >= tested_on
  ),
  constraint personal_budget_rate check (
    num_nonnulls(in_kind_rate_in_cents, cap_percent, cap_in_cents, granted_rate_in_cents)
      = case when state in ('GRANTED', 'PARTLY', 'WITHDRAWN') then 4 else 0 end
  ),
  constraint personal_budget_capped check (least(requested_rate_in_cents, cap_in_cents) = granted_rate_in_cents),
  constraint personal_budget_cap check (cap_in_cents <= in_kind_rate_in_cents),
  constraint personal_budget_partly check (
    (state <> 'GRANTED' or granted_rate_in_cents = requested_rate_in_cents)
    and (state <> 'PARTLY' or granted_rate_in_cents < requested_rate_in_cents)
  ),
  constraint personal_budget_refusal check ((state = 'REFUSED') = (refusal_ground is not null)),
  constraint personal_budget_legality check (
    num_nonnulls(legality, checked_on, checker_id, checked_at) in (0, 4)
    and ((legality = 'UNLAWFUL') is not true or legality_ground is not null) and checker_id <> professional_id
  ),
  constraint personal_budget_end check (num_nonnulls(ground_code, until_on) = case when state = 'WITHDRAWN' then 2 else 0 end)
);
create index personal_budget_by_resident on core.personal_budget (municipality, resident_id, requested_on);
create index personal_budget_by_case on core.personal_budget (municipality, case_id, requested_on);
create index personal_budget_by_block on core.personal_budget (municipality, block_id);
create index personal_budget_by_state on core.personal_budget (municipality, state, requested_on, id);
call kit.protect_tenant_table('core.personal_budget', 'select, insert, update (
  state, plan_recorded_on, plan_purchase, plan_contribution, plan_quality, tested_on, tester_id, network_exception,
  network_misuse, network_load, decided_on, professional_id, decided_at, decision_reason, refusal_ground,
  in_kind_rate_in_cents, cap_percent, cap_in_cents, granted_rate_in_cents, paid_volume, legality, legality_ground,
  checked_on, checker_id, checked_at, ground_code, until_on, version)');

-- R62: each condition with what came of it, and why. Never changed.
create table core.personal_budget_condition (
  municipality text not null,
  id uuid not null,
  budget_id uuid not null,
  resident_id uuid not null,
  condition text not null check (condition in ('ABLE', 'MOTIVATED', 'QUALITY')),
  is_met boolean not null,
  reason text not null check (length(btrim(reason)) between 1 and 2000),
  primary key (municipality, id),
  foreign key (municipality, budget_id, resident_id) references core.personal_budget (municipality, id, resident_id),
  constraint personal_budget_condition_once unique (municipality, budget_id, condition)
);
create index personal_budget_condition_by_resident on core.personal_budget_condition (municipality, resident_id);
call kit.protect_tenant_table('core.personal_budget_condition', 'select, insert');

-- R62: no budget without all three, each looked at, and met where it is granted.
create function core.require_budget_conditions() returns trigger language plpgsql as $$
declare
  looked_at integer;
  met integer;
begin
  select count(*), count(*) filter (where is_met) into looked_at, met from core.personal_budget_condition c
    where c.municipality = new.municipality and c.budget_id = new.id;
  if looked_at <> 3 or (new.state in ('GRANTED', 'PARTLY') and met <> 3) then
    raise exception 'a budget asks three conditions' using errcode = 'check_violation',
      constraint = 'personal_budget_conditions';
  end if;
  return null;
end $$;
create constraint trigger personal_budget_conditions after update of state on core.personal_budget
  deferrable initially deferred for each row when (new.state <> 'REQUESTED')
  execute function core.require_budget_conditions();

-- R67: what the SVB paid, and to whom. Never changed. from_on inclusive, until_on exclusive.
create table core.personal_budget_payment (
  municipality text not null,
  id uuid not null,
  budget_id uuid not null,
  resident_id uuid not null,
  payee_name text not null check (length(btrim(payee_name)) between 1 and 200),
  payee_resident_id uuid,
  from_on date not null,
  until_on date not null,
  volume integer not null check (volume between 1 and 10000000),
  amount_in_cents bigint not null check (amount_in_cents between 1 and 1000000000000),
  paid_on date not null,
  reference text not null check (length(btrim(reference)) between 1 and 100),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, budget_id, resident_id) references core.personal_budget (municipality, id, resident_id),
  foreign key (municipality, payee_resident_id) references core.resident (municipality, id),
  constraint personal_budget_payment_once unique (municipality, reference),
  constraint personal_budget_payment_not_to_holder check (payee_resident_id <> resident_id),
  constraint personal_budget_payment_period check (until_on > from_on and paid_on >= from_on)
);
create index personal_budget_payment_by_budget on core.personal_budget_payment (municipality, budget_id, paid_on);
create index personal_budget_payment_by_resident on core.personal_budget_payment (municipality, resident_id);
call kit.protect_tenant_table('core.personal_budget_payment', 'select, insert');

create or replace view core.case_deed with (security_invoker = true) as
  select d.municipality, d.id, c.household_id, d.professional_id, d.decided_on as from_on,
    greatest(d.decided_on, (d.recorded_at at time zone 'Europe/Amsterdam')::date) as until_on
  from core.decision d
  join core.case_file c on c.municipality = d.municipality and c.id = d.case_id
  union all
  select o.municipality, o.id, c.household_id, o.professional_id, o.settled_on,
    greatest(o.settled_on, (o.settled_at at time zone 'Europe/Amsterdam')::date)
  from core.objection o
  join core.case_file c on c.municipality = o.municipality and c.id = o.case_id
  where o.professional_id is not null
  union all
  select b.municipality, b.id, c.household_id, b.professional_id, b.decided_on,
    greatest(b.decided_on, (b.decided_at at time zone 'Europe/Amsterdam')::date)
  from core.personal_budget b
  join core.case_file c on c.municipality = b.municipality and c.id = b.case_id
  where b.professional_id is not null
  union all
  select b.municipality, b.id, c.household_id, b.checker_id, b.checked_on,
    greatest(b.checked_on, (b.checked_at at time zone 'Europe/Amsterdam')::date)
  from core.personal_budget b
  join core.case_file c on c.municipality = b.municipality and c.id = b.case_id
  where b.checker_id is not null;

create trigger personal_budget_not_by_supporter after update of professional_id on core.personal_budget
  for each row when (new.professional_id is not null and old.professional_id is null)
  execute function core.refuse_deed_of_supporter('professional_id');
create trigger personal_budget_not_checked_by_supporter after update of checker_id on core.personal_budget
  for each row when (new.checker_id is not null) execute function core.refuse_deed_of_supporter('checker_id');
