-- Which kinds of signal a municipality takes from a partner: from_on inclusive, until_on exclusive. The kind is a code of
-- a module, also of one that is off or no longer installed.
create table core.signal_agreement (
  municipality text not null references core.municipality (code),
  id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind ~ '^[a-z0-9-]+\.[a-z0-9-]+$' and length(kind) <= 100),
  from_on date not null,
  until_on date,
  source text check (length(source) between 1 and 500),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, organisation_id) references core.organisation (municipality, id),
  constraint signal_agreement_period check (until_on > from_on),
  constraint signal_agreement_once exclude using gist (
    municipality with =, organisation_id with =, kind with =, daterange(from_on, until_on) with &&
  )
);
call kit.protect_tenant_table('core.signal_agreement', 'select, insert, update (until_on, source)');
