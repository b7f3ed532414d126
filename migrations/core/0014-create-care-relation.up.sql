-- Who cares for whom, unpaid: from_on inclusive, until_on exclusive.
create table core.care_relation (
  municipality text not null,
  id uuid not null,
  carer_resident_id uuid,
  carer_name text check (length(carer_name) between 1 and 200),
  cared_for_resident_id uuid not null,
  kind text not null check (kind in ('INFORMAL_CARE', 'USUAL_HELP', 'VOLUNTEER')),
  organisation text check (length(organisation) between 1 and 200),
  minutes_per_week integer check (minutes_per_week between 1 and 10080),
  from_on date not null,
  until_on date,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, carer_resident_id) references core.resident (municipality, id),
  foreign key (municipality, cared_for_resident_id) references core.resident (municipality, id),
  constraint care_relation_period check (until_on is null or until_on > from_on),
  constraint care_relation_one_carer check ((carer_resident_id is null) <> (carer_name is null)),
  constraint care_relation_not_oneself check (carer_resident_id <> cared_for_resident_id),
  constraint care_relation_organisation check (organisation is null or kind = 'VOLUNTEER'),
  constraint care_relation_usual_help check (kind <> 'USUAL_HELP' or carer_resident_id is not null),
  constraint care_relation_once exclude using gist (
    municipality with =, carer_resident_id with =, cared_for_resident_id with =, kind with =,
    daterange(from_on, until_on) with &&
  )
);
create index care_relation_by_cared_for on core.care_relation (municipality, cared_for_resident_id, from_on);
create index care_relation_by_carer on core.care_relation (municipality, carer_resident_id, from_on);
call kit.protect_tenant_table('core.care_relation', 'select, insert, update');

-- How heavy care weighs on the carer, from the day it was assessed until the next time.
create table core.carer_load (
  municipality text not null,
  id uuid not null,
  care_relation_id uuid not null,
  level text not null check (level in ('NONE', 'MILD', 'HEAVY', 'OVERLOADED')),
  from_on date not null,
  method text check (length(method) between 1 and 500),
  assessed_by text not null,
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, care_relation_id) references core.care_relation (municipality, id),
  constraint carer_load_once_a_day unique (municipality, care_relation_id, from_on)
);
call kit.protect_tenant_table('core.carer_load');
