-- Nothing of this resident goes out while it is in force (veiligheidsmaatregel): from_on inclusive, until_on exclusive.
create table core.safety_suppression (
  municipality text not null,
  id uuid not null,
  resident_id uuid not null,
  reason_code text not null check (reason_code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  reason text not null check (length(reason) between 1 and 1000),
  from_on date not null,
  until_on date,
  set_by text not null,
  recorded_at timestamptz not null,
  ended_by text,
  primary key (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  constraint safety_suppression_period check (until_on is null or until_on > from_on),
  constraint safety_suppression_one_running exclude using gist (
    municipality with =, resident_id with =, daterange(from_on, until_on) with &&
  )
);
call kit.protect_tenant_table('core.safety_suppression', 'select, insert, update (until_on, ended_by)');
