-- What may not be destroyed while it is in force (bewaarplicht in een procedure): everything of a resident, or one
-- record of a retention rule. from_on inclusive, until_on exclusive; lifted on its first day it held nothing.
create table core.legal_hold (
  municipality text not null references core.municipality (code),
  id uuid not null,
  resident_id uuid,
  rule_code text check (rule_code ~ '^[a-z][a-z-]*\.[a-z][a-z-]*$'),
  record_id uuid,
  reason text not null check (length(reason) between 1 and 1000),
  placed_by text not null,
  from_on date not null,
  until_on date,
  version integer not null check (version > 0),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  constraint legal_hold_of_one check (
    (rule_code is null) = (record_id is null) and (resident_id is null) = (record_id is not null)
  ),
  constraint legal_hold_period check (until_on is null or until_on >= from_on)
);
create index legal_hold_by_resident on core.legal_hold (municipality, resident_id) where resident_id is not null;
create index legal_hold_by_record on core.legal_hold (municipality, record_id) where record_id is not null;
create index legal_hold_by_day on core.legal_hold (municipality, from_on, id);
call kit.protect_tenant_table('core.legal_hold', 'select, insert, update (until_on, version)');

-- A resident asks for destruction (vernietigingsverzoek), of the records of one law. When it has been carried out
-- nothing points at the resident any more.
create table core.destruction_request (
  municipality text not null references core.municipality (code),
  id uuid not null,
  resident_id uuid,
  law text not null check (law ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  article text not null check (length(article) between 1 and 200),
  requested_on date not null,
  due_on date not null,
  state text not null check (state in ('OPEN', 'GRANTED', 'REFUSED', 'EXECUTED')),
  ground text check (ground in ('ANOTHERS_INTEREST', 'LAW_OPPOSES', 'UNDER_AGE')),
  motivation text check (length(motivation) between 1 and 2000),
  decided_by text,
  decided_on date,
  executed_on date,
  version integer not null check (version > 0),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  constraint destruction_request_due check (due_on >= requested_on),
  constraint destruction_request_decided check (
    (state = 'OPEN') = (decided_on is null) and (decided_on is null) = (decided_by is null)
  ),
  constraint destruction_request_refused check (
    (state = 'REFUSED') = (ground is not null) and (ground is null) = (motivation is null)
  ),
  constraint destruction_request_executed check ((state = 'EXECUTED') = (executed_on is not null)),
  constraint destruction_request_forgotten check ((state = 'EXECUTED') = (resident_id is null))
);
create unique index destruction_request_once on core.destruction_request (municipality, resident_id, law)
  where state in ('OPEN', 'GRANTED');
create index destruction_request_by_due on core.destruction_request (municipality, due_on, id);
create index destruction_request_by_resident on core.destruction_request (municipality, resident_id);
call kit.protect_tenant_table('core.destruction_request',
  'select, insert, update (state, ground, motivation, decided_by, decided_on, version)');
grant update (state, resident_id, executed_on, version) on core.destruction_request to eenplan_worker;

-- That records were destroyed, how many and why (verklaring van vernietiging). It says of nobody anything: no id of a
-- record or a resident, and no day of theirs. It is only ever added to, and by the worker alone.
create table core.destruction_proof (
  municipality text not null references core.municipality (code),
  id uuid not null,
  rule_code text not null,
  law text not null,
  article text not null,
  cause text not null check (cause in ('TERM', 'REQUEST')),
  destroyed_on date not null,
  records integer not null check (records > 0),
  -- The run of the job that did it: batches of one night share it.
  run_id uuid not null,
  recorded_at timestamptz not null,
  primary key (municipality, id)
);
create index destruction_proof_by_day on core.destruction_proof (municipality, destroyed_on, id);
call kit.protect_tenant_table('core.destruction_proof', 'select');
grant insert on core.destruction_proof to eenplan_worker;

-- The rules of core itself.
call kit.allow_destruction('core.legal_hold');
call kit.allow_destruction('core.destruction_request');
