-- A representative who may not see the file of whom he represents: from_on inclusive, until_on exclusive. It holds for
-- the person, also when the same person is registered again.
create table core.file_access_refusal (
  municipality text not null,
  id uuid not null,
  resident_id uuid not null,
  representative_id uuid not null,
  ground text not null check (ground in ('INTEREST_OF_CHILD', 'PRIVACY_OF_ANOTHER', 'DOMESTIC_VIOLENCE')),
  reason text not null check (length(reason) between 1 and 1000),
  from_on date not null,
  until_on date,
  recorded_by text not null,
  recorded_at timestamptz not null,
  ended_by text,
  primary key (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  foreign key (municipality, representative_id) references core.representative (municipality, id),
  constraint file_access_refusal_period check (until_on is null or until_on > from_on),
  constraint file_access_refusal_once exclude using gist (
    municipality with =, representative_id with =, daterange(from_on, until_on) with &&
  )
);
create index file_access_refusal_by_resident on core.file_access_refusal (municipality, resident_id, from_on);
call kit.protect_tenant_table('core.file_access_refusal', 'select, insert, update (until_on, ended_by)');
