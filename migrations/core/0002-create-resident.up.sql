-- A resident. The BSN is stored encrypted, with a keyed hash to find it by; a birth date may be partial.
create table core.resident (
  municipality text not null references core.municipality (code),
  id uuid not null,
  bsn_encrypted text,
  bsn_lookup text,
  given_names text not null check (length(given_names) between 1 and 200),
  family_name_prefix text check (length(family_name_prefix) between 1 and 20),
  family_name text not null check (length(family_name) between 1 and 200),
  birth_date text check (birth_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  constraint resident_bsn_once unique (municipality, bsn_lookup),
  constraint resident_bsn_whole check ((bsn_encrypted is null) = (bsn_lookup is null))
);
create index resident_by_name on core.resident (municipality, family_name, given_names, id);
call kit.protect_tenant_table('core.resident');

-- A household is the people who live together; it has no address of its own.
create table core.household (
  municipality text not null references core.municipality (code),
  id uuid not null,
  formed_on date not null,
  recorded_at timestamptz not null,
  primary key (municipality, id)
);
create index household_by_formed on core.household (municipality, formed_on, id);
call kit.protect_tenant_table('core.household');

-- Who belongs to which household: from_on inclusive, until_on exclusive; a resident in one household at a time.
create table core.household_member (
  municipality text not null,
  id uuid not null,
  household_id uuid not null,
  resident_id uuid not null,
  role text not null check (role in ('SINGLE', 'PARTNER', 'PARENT', 'CHILD', 'OTHER')),
  from_on date not null,
  until_on date,
  primary key (municipality, id),
  foreign key (municipality, household_id) references core.household (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  constraint household_member_period check (until_on is null or until_on > from_on),
  constraint household_member_one_at_a_time exclude using gist (
    municipality with =, resident_id with =, daterange(from_on, until_on) with &&
  )
);
create index household_member_by_household on core.household_member (municipality, household_id, from_on);
create index household_member_by_resident on core.household_member (municipality, resident_id, from_on);
call kit.protect_tenant_table('core.household_member', 'select, insert, update');
