-- S046: why allocated support ends. National, so it belongs to no municipality. A reason of one law is not one of another:
-- a code of the message standard means something else in each.
create table core.allocation_end_reason (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  title_en text not null check (length(title_en) between 1 and 200),
  title_nl text not null check (length(title_nl) between 1 and 200),
  law_code text references core.law (code),
  -- Code of the list of the message standard, with its list.
  standard_code text check (length(standard_code) between 1 and 40),
  source text not null check (length(source) between 1 and 300)
);
call kit.protect_reference_table('core.allocation_end_reason');

insert into core.allocation_end_reason (code, title_en, title_nl, law_code, standard_code, source) values
  ('SOLVED', 'No longer needed', 'Zorgvraag opgelost', null, null, 'Hardenberg 2014 §9.1.1'),
  ('ADMITTED', 'Admitted to an institution', 'Opname', null, null, 'Hardenberg 2014 §9.1.1'),
  ('DECEASED', 'The resident died', 'Overlijden', null, null, 'Hardenberg 2014 §9.1.1'),
  ('WMO_MOVED', 'Moved', 'Verhuizing', 'WMO', 'WMO588 31', 'iWmo 3.2, codelijst WMO588'),
  ('YOUTH_AS_PLANNED', 'As planned', 'Volgens plan', 'JEUGDWET', 'JZ588 31', 'iJw 3.2, codelijst JZ588'),
  ('OWN_WISH', 'The resident no longer wants it', 'Eigen wens', null, null, '[derived] from R11'),
  ('NOT_EFFECTIVE', 'It did not help', 'Niet effectief', null, null, '[derived] from R11'),
  ('OTHER_LAW', 'Another law took over', 'Andere wet', null, null, '[derived] from R11'),
  ('PROVIDER_STOPPED', 'The provider no longer gives it', 'Aanbieder stopt', null, null, '[derived] from S252'),
  ('CONTRACT_ENDED', 'The contract with the provider ended', 'Einde contract', null, null, '[derived] from S259'),
  ('NOT_BEGUN', 'It never began', 'Niet gestart', null, null, '[derived] from S046');

-- What a provider gives a resident, under a contract that holds on the first day (S252), of a version of a product that
-- is valid on it (R37). from_on inclusive, until_on exclusive; ended on its first day it held on none.
create table core.allocation (
  municipality text not null,
  id uuid not null,
  plan_id uuid not null,
  block_id uuid not null,
  case_id uuid not null,
  resident_id uuid not null,
  product_id uuid not null,
  product_code text not null,
  law_code text references core.law (code),
  task_field_code text check (length(task_field_code) between 1 and 20),
  contract_id uuid not null,
  organisation_id uuid not null,
  state text not null check (state in ('ALLOCATED', 'STARTED', 'ENDED')),
  volume integer not null check (volume between 1 and 10000000),
  unit text not null check (unit in ('MINUTE', 'HOUR', 'DAY_PART', 'DAY', 'OUTPUT_PIECE', 'EFFORT_PIECE', 'EURO')),
  frequency text not null check (frequency in ('DAY', 'WEEK', 'MONTH', 'TOTAL')),
  price_in_cents bigint check (price_in_cents between 0 and 100000000000),
  from_on date not null,
  until_on date,
  started_on date,
  end_reason_code text references core.allocation_end_reason (code),
  end_note text check (length(btrim(end_note)) between 1 and 1000),
  version integer not null check (version > 0),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, plan_id, block_id) references core.building_block (municipality, plan_id, id),
  foreign key (municipality, case_id) references core.case_file (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  foreign key (municipality, product_id, product_code) references core.product (municipality, id, code),
  foreign key (municipality, contract_id, organisation_id) references core.contract (municipality, id, organisation_id),
  constraint allocation_of_resident unique (municipality, id, resident_id),
  constraint allocation_period check (until_on is null or until_on >= from_on),
  constraint allocation_start check (started_on >= from_on and (state <> 'STARTED' or started_on is not null)
    and (state <> 'ALLOCATED' or started_on is null)),
  constraint allocation_end check ((state = 'ENDED') = (end_reason_code is not null)),
  constraint allocation_end_day check (state <> 'ENDED' or until_on is not null),
  -- OP259: allocations of one product to one resident by one provider are not piled up.
  constraint allocation_not_stacked exclude using gist (
    municipality with =, resident_id with =, product_code with =, organisation_id with =,
    daterange(from_on, until_on) with &&
  )
);
create index allocation_by_block on core.allocation (municipality, block_id, from_on);
create index allocation_by_resident on core.allocation (municipality, resident_id, from_on);
create index allocation_by_case on core.allocation (municipality, case_id, from_on);
create index allocation_by_contract on core.allocation (municipality, contract_id, from_on);
create index allocation_by_product on core.allocation (municipality, product_id, from_on);
create index allocation_by_day on core.allocation (municipality, from_on, id);
call kit.protect_tenant_table('core.allocation', 'select, insert, update (
  state, volume, frequency, until_on, started_on, end_reason_code, end_note, version)');

-- What was allocated at first and after each change, in order. Never changed itself.
create table core.allocation_change (
  municipality text not null,
  id uuid not null,
  allocation_id uuid not null,
  resident_id uuid not null,
  number integer not null check (number > 0),
  volume integer not null check (volume between 1 and 10000000),
  frequency text not null check (frequency in ('DAY', 'WEEK', 'MONTH', 'TOTAL')),
  until_on date,
  changed_on date not null,
  provider_agreed_on date,
  reason text check (length(btrim(reason)) between 1 and 1000),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, allocation_id, resident_id) references core.allocation (municipality, id, resident_id),
  constraint allocation_change_number_once unique (municipality, allocation_id, number)
);
create index allocation_change_by_resident on core.allocation_change (municipality, resident_id);
call kit.protect_tenant_table('core.allocation_change', 'select, insert');

-- S252: is there, on the first day of what is allocated, a contract that holds and that has the product?
create function core.is_contracted(allocated core.allocation) returns boolean language sql stable as $$
  select exists (
    select from core.contract c
    join core.contract_product p on p.municipality = c.municipality and p.contract_id = c.id
    where c.municipality = allocated.municipality and c.id = allocated.contract_id
      and c.from_on <= allocated.from_on and (c.until_on is null or c.until_on > allocated.from_on)
      and p.product_code = allocated.product_code
      and p.from_on <= allocated.from_on and (p.until_on is null or p.until_on > allocated.from_on)
  )
$$;

-- R37: is the version of the product valid on the first day?
create function core.is_product_valid(allocated core.allocation) returns boolean language sql stable as $$
  select exists (
    select from core.product p where p.municipality = allocated.municipality and p.id = allocated.product_id
      and p.from_on <= allocated.from_on and (p.until_on is null or p.until_on > allocated.from_on)
  )
$$;

-- The contract and the version are held still while that is looked at.
create function core.require_allocatable() returns trigger language plpgsql as $$
begin
  perform from core.contract c where c.municipality = new.municipality and c.id = new.contract_id for share;
  perform from core.product p where p.municipality = new.municipality and p.id = new.product_id for share;
  if not core.is_contracted(new) then
    raise exception 'support is allocated under a contract that holds on its first day'
      using errcode = 'check_violation', constraint = 'allocation_contracted';
  end if;
  if not core.is_product_valid(new) then
    raise exception 'support is allocated of a product that is valid on its first day'
      using errcode = 'check_violation', constraint = 'allocation_of_valid_product';
  end if;
  return null;
end $$;
create trigger allocation_allocatable after insert on core.allocation
  for each row execute function core.require_allocatable();

-- The other side of it: neither ends before what was allocated by it begins. What held on no day does not count. It is
-- looked at in the end: a price that ends makes room for the next one. The argument: the column of an allocation.
create function core.refuse_end_before_allocations() returns trigger language plpgsql as $$
declare
  uncovered boolean;
begin
  execute format('select exists (select from core.allocation a where a.municipality = $1 and a.%I = $2
    and (a.until_on is null or a.until_on > a.from_on) and not %s)', tg_argv[0], tg_argv[1])
    into uncovered using new.municipality, (to_jsonb(new) ->> tg_argv[2])::uuid;
  if uncovered then
    raise exception 'what was allocated begins after this end'
      using errcode = 'check_violation', constraint = tg_argv[3];
  end if;
  return null;
end $$;
create constraint trigger contract_ends_after_allocations after update of until_on on core.contract
  deferrable initially deferred for each row when (new.until_on is not null)
  execute function core.refuse_end_before_allocations(
    'contract_id', 'core.is_contracted(a)', 'id', 'contract_still_allocated');
create constraint trigger contract_product_ends_after_allocations after update of until_on on core.contract_product
  deferrable initially deferred for each row when (new.until_on is not null)
  execute function core.refuse_end_before_allocations(
    'contract_id', 'core.is_contracted(a)', 'contract_id', 'contract_still_allocated');
create constraint trigger product_ends_after_allocations after update of until_on on core.product
  deferrable initially deferred for each row when (new.until_on is not null)
  execute function core.refuse_end_before_allocations(
    'product_id', 'core.is_product_valid(a)', 'id', 'product_still_allocated');
