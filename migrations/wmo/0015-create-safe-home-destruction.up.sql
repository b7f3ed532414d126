-- Somebody asks Safe Home to destroy what it recorded: Wmo 2015 art. 5.3.5. When it has been carried out the request
-- points at nobody any more.
create table wmo.safe_home_destruction (
  municipality text not null,
  id uuid not null,
  resident_id uuid,
  requester text not null check (requester in ('SELF', 'LEGAL_REPRESENTATIVE')),
  requested_on date not null,
  state text not null check (state in ('OPEN', 'GRANTED', 'REFUSED', 'EXECUTED')),
  ground text check (ground in ('ANOTHERS_INTEREST', 'LAW_OPPOSES', 'UNDER_AGE')),
  motivation text check (length(btrim(motivation)) between 1 and 2000),
  decided_on date,
  decided_by text,
  executed_on date,
  version integer not null check (version > 0),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  constraint safe_home_destruction_decided check (
    (state = 'OPEN') = (decided_on is null) and (decided_on is null) = (decided_by is null)
  ),
  constraint safe_home_destruction_refused check (
    (state = 'REFUSED') = (ground is not null) and (ground is null) = (motivation is null)
  ),
  -- A representative asks for whoever is too young to.
  constraint safe_home_destruction_under_age check (ground <> 'UNDER_AGE' or requester = 'SELF'),
  constraint safe_home_destruction_executed check ((state = 'EXECUTED') = (executed_on is not null)),
  constraint safe_home_destruction_forgotten check ((state = 'EXECUTED') = (resident_id is null)),
  constraint safe_home_destruction_in_order check (decided_on >= requested_on and executed_on >= decided_on)
);
create unique index safe_home_destruction_once on wmo.safe_home_destruction (municipality, resident_id)
  where state in ('OPEN', 'GRANTED');
create index safe_home_destruction_by_day on wmo.safe_home_destruction (municipality, requested_on, id);
create index safe_home_destruction_by_resident on wmo.safe_home_destruction (municipality, resident_id);
call kit.protect_tenant_table('wmo.safe_home_destruction',
  'select, insert, update (state, ground, motivation, decided_by, decided_on, version)');
grant update (state, resident_id, executed_on, version) on wmo.safe_home_destruction to eenplan_worker;

-- What was weighed of each report when a request was granted: without a ground it goes, with one it is kept.
create table wmo.safe_home_weighing (
  municipality text not null,
  id uuid not null,
  destruction_id uuid not null,
  report_id uuid not null,
  resident_id uuid not null,
  ground text check (ground in ('ANOTHERS_INTEREST', 'LAW_OPPOSES')),
  motivation text check (length(btrim(motivation)) between 1 and 2000),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, destruction_id) references wmo.safe_home_destruction (municipality, id),
  foreign key (municipality, report_id) references wmo.safe_home_report (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  constraint safe_home_weighing_once unique (municipality, destruction_id, report_id),
  constraint safe_home_weighing_reasoned check ((ground is null) = (motivation is null))
);
create index safe_home_weighing_by_report on wmo.safe_home_weighing (municipality, report_id);
create index safe_home_weighing_by_resident on wmo.safe_home_weighing (municipality, resident_id);
call kit.protect_tenant_table('wmo.safe_home_weighing', 'select, insert');

call kit.allow_destruction('wmo.safe_home_destruction');
call kit.allow_destruction('wmo.safe_home_weighing');
