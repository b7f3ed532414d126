-- S253, S256: what the municipality agrees with an organisation, from the start note to its end. from_on inclusive,
-- until_on exclusive; both are null until it is concluded, and until_on while no end is agreed.
create table core.contract (
  municipality text not null,
  id uuid not null,
  number text not null check (length(btrim(number)) between 1 and 60),
  title text not null check (length(btrim(title)) between 1 and 300),
  organisation_id uuid not null,
  form text not null check (form in ('SUBSIDY', 'PURCHASE', 'FRAMEWORK_AGREEMENT', 'LUMP_SUM')),
  state text not null check (state in ('START_NOTE', 'START_MEETING', 'LETTER_OF_INTENT', 'NEGOTIATION', 'CONCLUDED', 'ENDED',
    'ABANDONED')),
  cluster text check (length(btrim(cluster)) between 1 and 200),
  cooperation text check (length(btrim(cooperation)) between 1 and 200),
  results text check (length(btrim(results)) between 1 and 4000),
  signalling_duty text check (length(btrim(signalling_duty)) between 1 and 2000),
  data_duty text check (length(btrim(data_duty)) between 1 and 2000),
  -- R36: does the organisation work in the access, and does the contract exclude a gain by leading to its own offer?
  gives_access boolean not null,
  excludes_own_offer_gain boolean not null,
  from_on date,
  until_on date,
  last_step_on date not null,
  end_reason text check (length(btrim(end_reason)) between 1 and 1000),
  version integer not null check (version > 0),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, organisation_id) references core.organisation (municipality, id),
  constraint contract_number_once unique (municipality, number),
  constraint contract_of_organisation unique (municipality, id, organisation_id),
  constraint contract_concluded check ((state in ('CONCLUDED', 'ENDED')) = (from_on is not null)),
  constraint contract_agreed check (from_on is null or results is not null),
  constraint contract_period check (until_on is null or until_on > from_on),
  constraint contract_end check (
    (state in ('ENDED', 'ABANDONED')) = (end_reason is not null) and (state <> 'ENDED' or until_on is not null)
  )
);
create index contract_by_organisation on core.contract (municipality, organisation_id, number);
call kit.protect_tenant_table('core.contract', 'select, insert, update (
  state, results, signalling_duty, data_duty, excludes_own_offer_gain, from_on, until_on, last_step_on, end_reason,
  version)');

-- Every step of a contract, in order. Steps are added, never changed.
create table core.contract_step (
  municipality text not null,
  id uuid not null,
  contract_id uuid not null,
  number integer not null check (number > 0),
  to_state text not null,
  occurred_on date not null,
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, contract_id) references core.contract (municipality, id),
  constraint contract_step_number_once unique (municipality, contract_id, number)
);
call kit.protect_tenant_table('core.contract_step', 'select, insert');

-- A product of a contract at a price, from_on inclusive, until_on exclusive; one price on a day. Without a price it is
-- paid otherwise: by the subsidy or the lump sum.
create table core.contract_product (
  municipality text not null,
  id uuid not null,
  contract_id uuid not null,
  product_code text not null,
  unit text check (unit in ('MINUTE', 'HOUR', 'DAY_PART', 'DAY', 'OUTPUT_PIECE', 'EFFORT_PIECE', 'EURO')),
  price_in_cents bigint check (price_in_cents between 0 and 100000000000),
  from_on date not null,
  until_on date,
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, contract_id) references core.contract (municipality, id),
  foreign key (municipality, product_code) references core.product_code (municipality, code),
  constraint contract_product_period check (until_on is null or until_on > from_on),
  constraint contract_product_priced_per_unit check ((price_in_cents is null) = (unit is null)),
  constraint contract_product_one_price exclude using gist (
    municipality with =, contract_id with =, product_code with =, daterange(from_on, until_on) with &&
  )
);
create index contract_product_by_code on core.contract_product (municipality, product_code, from_on);
call kit.protect_tenant_table('core.contract_product', 'select, insert, update (until_on)');

-- With whom each version of a product is agreed, and at what price: for the days on which contract and price both hold. A
-- row is the same for every version of its code.
create view core.product_contract with (security_invoker = true) as
  select agreed.municipality, agreed.id, product.id as product_id, agreed.contract_id, contract.organisation_id,
    agreed.unit, agreed.price_in_cents, greatest(agreed.from_on, contract.from_on) as from_on,
    least(agreed.until_on, contract.until_on) as until_on
  from core.contract_product agreed
  join core.product product on product.municipality = agreed.municipality and product.code = agreed.product_code
  join core.contract contract on contract.municipality = agreed.municipality and contract.id = agreed.contract_id
  where contract.from_on is not null;
alter view core.product_contract owner to eenplan_owner;
grant select on core.product_contract to eenplan_app, eenplan_worker;
