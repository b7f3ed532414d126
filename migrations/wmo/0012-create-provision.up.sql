-- What a decision gives besides the product of core (maatwerkvoorziening, Wmo 2015 art. 1.1.1): once per decision, and never
-- changed. from_on inclusive, until_on exclusive. A column of one kind is null of the others.
create table wmo.provision (
  municipality text not null,
  id uuid not null,
  decision_id uuid not null,
  resident_id uuid not null,
  kind_code text not null references wmo.provision_kind (code),
  from_on date not null check (from_on >= '2015-01-01'),
  until_on date,
  amount_in_cents bigint check (amount_in_cents between 1 and 100000000000),
  amount_per text check (amount_per in ('ONCE', 'MONTH')),
  -- R24: periods of 24 hours per week.
  short_stay_periods integer check (short_stay_periods between 1 and 7),
  -- R23: transport to the group, because the client cannot get there alone.
  transport_is_necessary boolean,
  transport_reason text check (length(btrim(transport_reason)) between 1 and 2000),
  -- Wmo 2.3.7: the day the owner of the home was heard, when that is not the client.
  owner_is_client boolean,
  owner_heard_on date,
  owner_consents boolean,
  -- What aid it is, and for how long another one is not given.
  item text check (length(btrim(item)) between 1 and 200),
  depreciation_months integer check (depreciation_months between 1 and 600),
  replaces_id uuid,
  replacement_ground text check (
    replacement_ground in ('LOST_WITHOUT_FAULT', 'BROKEN_WITHOUT_FAULT', 'CHANGED_CIRCUMSTANCES')
  ),
  replacement_reason text check (length(btrim(replacement_reason)) between 1 and 2000),
  -- R21, R22: household help.
  household_needs_structure boolean,
  household_in_last_phase boolean,
  household_counted integer check (household_counted between 0 and 100),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  foreign key (municipality, decision_id) references core.decision (municipality, id),
  foreign key (municipality, replaces_id) references wmo.provision (municipality, id),
  constraint provision_of_resident unique (municipality, id, resident_id),
  constraint provision_once unique (municipality, decision_id),
  constraint provision_period check (until_on > from_on),
  constraint provision_amount check ((amount_in_cents is null) = (amount_per is null)),
  constraint provision_short_stay check ((kind_code = 'SHORT_STAY') = (short_stay_periods is not null)),
  constraint provision_transport check (
    (kind_code in ('GUIDANCE_GROUP', 'DAY_ACTIVITIES_TRANSPORT')) = (transport_is_necessary is not null)
    and (transport_is_necessary is null) = (transport_reason is null)
    and (kind_code <> 'DAY_ACTIVITIES_TRANSPORT' or transport_is_necessary)
  ),
  constraint provision_home_adaptation check (
    (kind_code = 'HOME_ADAPTATION') = (owner_is_client is not null)
    and (kind_code <> 'HOME_ADAPTATION' or (amount_in_cents is not null and amount_per = 'ONCE' and until_on is null))
  ),
  constraint provision_owner_heard check (
    (owner_is_client is not distinct from false) = (owner_heard_on is not null)
    and (owner_heard_on is null) = (owner_consents is null) and owner_heard_on <= from_on
  ),
  constraint provision_aid check (
    (kind_code in ('AID', 'WHEELCHAIR')) = (item is not null) and (item is null) = (depreciation_months is null)
  ),
  -- Of the same aid one at a time, until it is written off, but for what replaces one on a ground.
  constraint provision_aid_once exclude using gist (
    municipality with =, (resident_id::text) with =, kind_code with =, lower(btrim(item)) with =,
    daterange(from_on, (from_on + make_interval(months => depreciation_months))::date) with &&
  ) where (item is not null and replaces_id is null),
  constraint provision_replacement check (
    num_nonnulls(replaces_id, replacement_ground, replacement_reason) in (0, 3)
    and (replaces_id is null or item is not null) and replaces_id <> id
  ),
  constraint provision_household_help check (
    (kind_code = 'HOUSEHOLD_HELP') = (household_needs_structure is not null)
    and num_nonnulls(household_needs_structure, household_in_last_phase, household_counted) in (0, 3)
  )
);
create index provision_by_resident on wmo.provision (municipality, resident_id, from_on);
create index provision_by_replaced on wmo.provision (municipality, replaces_id) where replaces_id is not null;
create index provision_by_day on wmo.provision (municipality, from_on, id);
call kit.protect_tenant_table('wmo.provision', 'select, insert');

-- R73: costs outside of what the municipality offers: for the resident, and no part of the amount. Never changed.
create table wmo.provision_extra (
  municipality text not null,
  id uuid not null,
  provision_id uuid not null,
  resident_id uuid not null,
  what text not null check (length(btrim(what)) between 1 and 300),
  amount_in_cents bigint not null check (amount_in_cents between 1 and 100000000000),
  primary key (municipality, id),
  foreign key (municipality, provision_id, resident_id) references wmo.provision (municipality, id, resident_id)
);
create unique index provision_extra_once on wmo.provision_extra (municipality, provision_id, lower(btrim(what)));
create index provision_extra_by_resident on wmo.provision_extra (municipality, resident_id);
call kit.protect_tenant_table('wmo.provision_extra', 'select, insert');

-- Wmo 5.3.4: fifteen years after it ended, with what hangs on it.
call kit.allow_destruction('wmo.provision');
call kit.allow_destruction('wmo.provision_extra');
