-- A target group of the municipality that a resident belongs to, for a period. Several at once are normal.
create table core.resident_target_group (
  municipality text not null,
  id uuid not null,
  resident_id uuid not null,
  code text not null check (length(code) between 1 and 300),
  -- As the municipality called it on the first day.
  title text not null check (length(title) between 1 and 300),
  reason text not null check (length(btrim(reason)) between 1 and 1000),
  -- from_on is inclusive, until_on exclusive.
  from_on date not null,
  until_on date,
  professional_id uuid not null,
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  foreign key (municipality, professional_id) references core.professional (municipality, id),
  constraint resident_target_group_period check (until_on is null or until_on > from_on),
  constraint resident_target_group_once exclude using gist (
    municipality with =, resident_id with =, code with =, daterange(from_on, until_on) with &&
  )
);
create index resident_target_group_by_resident on core.resident_target_group (municipality, resident_id, from_on);
call kit.protect_tenant_table('core.resident_target_group', 'select, insert, update');
