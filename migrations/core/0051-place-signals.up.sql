-- How soon a municipality promises to act on a kind of signal: from_on inclusive, until_on exclusive. The kind is a code of
-- a module, also of one that is off or no longer installed.
create table core.signal_service_level (
  municipality text not null references core.municipality (code),
  id uuid not null,
  kind text not null check (kind ~ '^[a-z0-9-]+\.[a-z0-9-]+$' and length(kind) <= 100),
  pick_up_working_days integer not null check (pick_up_working_days between 0 and 60),
  contact_working_days integer check (contact_working_days between 0 and 60),
  from_on date not null,
  until_on date,
  source text check (length(source) between 1 and 500),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  constraint signal_service_level_period check (until_on > from_on),
  constraint signal_service_level_once exclude using gist (
    municipality with =, kind with =, daterange(from_on, until_on) with &&
  )
);
call kit.protect_tenant_table('core.signal_service_level',
  'select, insert, update (until_on, source, pick_up_working_days, contact_working_days)');

-- Signals about the same people that are looked at together; of one law, or of none.
create table core.signal_bundle (
  municipality text not null references core.municipality (code),
  id uuid not null,
  law_code text references core.law (code),
  opened_on date not null,
  last_received_on date not null,
  recorded_at timestamptz not null,
  primary key (municipality, id),
  constraint signal_bundle_days check (last_received_on >= opened_on)
);
create index signal_bundle_by_last on core.signal_bundle (municipality, last_received_on, id);
call kit.protect_tenant_table('core.signal_bundle', 'select, insert, update (last_received_on)');
grant insert, update (last_received_on) on core.signal_bundle to eenplan_worker;
call kit.allow_destruction('core.signal_bundle');

-- That somebody tried to get in touch with whom the signals are about.
create table core.signal_contact (
  municipality text not null,
  id uuid not null,
  bundle_id uuid not null,
  means text not null check (means in
    ('MAIL', 'LETTER', 'TEXT_MESSAGE', 'PHONE', 'HOME_VISIT', 'CARD', 'OTHER', 'ADMINISTRATIVE')),
  tried_on date not null,
  is_reached boolean not null,
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, bundle_id) references core.signal_bundle (municipality, id)
);
create index signal_contact_by_bundle on core.signal_contact (municipality, bundle_id, tried_on);
call kit.protect_tenant_table('core.signal_contact', 'select, insert, update (bundle_id)');
grant update (bundle_id) on core.signal_contact to eenplan_worker;
call kit.allow_destruction('core.signal_contact');

-- Whom a signal is about, what it is looked at with, and who acts on it. Found after it came in: taking it in looks nobody up.
alter table core.signal
  add match text not null default 'NEW' check (match in ('NEW', 'MATCHED', 'TO_DECIDE', 'UNKNOWN')),
  add match_basis text check (match_basis in ('NUMBER', 'DECISION')),
  add matched_by text check (length(matched_by) between 1 and 200),
  add resident_id uuid,
  add household_id uuid,
  add bundle_id uuid,
  add pick_up_due_on date,
  add team_id uuid,
  add handed_on date,
  add contact_due_on date,
  add case_id uuid,
  add help_request_id uuid,
  -- Day somebody here put something else in the place of what the partner sent.
  add repaired_on date,
  add safety_destination text check (safety_destination in
    ('SAFE_HOME', 'SAFETY_HOUSE', 'CARE_NETWORK', 'EMERGENCY_SERVICES')),
  add foreign key (municipality, resident_id) references core.resident (municipality, id),
  add foreign key (municipality, household_id) references core.household (municipality, id),
  add foreign key (municipality, bundle_id) references core.signal_bundle (municipality, id),
  add foreign key (municipality, team_id) references core.team (municipality, id),
  add foreign key (municipality, case_id) references core.case_file (municipality, id),
  add foreign key (municipality, help_request_id) references core.help_request (municipality, id),
  add constraint signal_match check (
    (match = 'MATCHED') = (resident_id is not null) and (match = 'MATCHED') = (match_basis is not null)
    and (household_id is null or resident_id is not null)
    and (match in ('NEW', 'TO_DECIDE') or matched_by is not null)
  ),
  add constraint signal_team check ((team_id is null) = (handed_on is null) and (contact_due_on is null or team_id is not null)),
  add constraint signal_in_case check (
    (case_id is null or household_id is not null) and (help_request_id is null or case_id is not null)
  ),
  add constraint signal_safety check (safety_destination is null or outcome is not distinct from 'SAFETY');
alter table core.signal alter column match drop default;
create index signal_to_place on core.signal (municipality, received_at, id) where match = 'NEW' and state in ('RECEIVED', 'IN_REVIEW') and quarantine = '[]';
create index signal_to_match on core.signal (municipality, received_at, id)
  where match in ('TO_DECIDE', 'UNKNOWN') and state in ('RECEIVED', 'IN_REVIEW');
create index signal_by_resident on core.signal (municipality, resident_id) where resident_id is not null;
create index signal_by_household on core.signal (municipality, household_id) where household_id is not null;
create index signal_by_bundle on core.signal (municipality, bundle_id) where bundle_id is not null;
create index signal_by_case on core.signal (municipality, case_id) where case_id is not null;
create index signal_by_team on core.signal (municipality, team_id, received_at, id) where team_id is not null;
grant update (match, match_basis, matched_by, resident_id, household_id, bundle_id, pick_up_due_on, case_id)
  on core.signal to eenplan_worker;
grant update (match, match_basis, matched_by, resident_id, household_id, bundle_id, pick_up_due_on, team_id, handed_on,
  contact_due_on, case_id, help_request_id, safety_destination, repaired_on) on core.signal to eenplan_app;

-- What was found to be wrong in where a signal was put, and put right: rows are added and never changed.
create table core.signal_undoing (
  municipality text not null,
  id uuid not null,
  signal_id uuid not null,
  what text not null check (what in ('MATCH', 'BUNDLE', 'CASE')),
  resident_id uuid,
  bundle_id uuid,
  case_id uuid,
  reason text not null check (length(reason) between 1 and 500 and reason ~ '\S'),
  undone_by text not null check (length(undone_by) between 1 and 200),
  undone_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, signal_id) references core.signal (municipality, id),
  constraint signal_undoing_of check (
    (what = 'MATCH') = (resident_id is not null) and (what = 'BUNDLE') = (bundle_id is not null)
    and (what = 'CASE') = (case_id is not null)
  )
);
create index signal_undoing_by_signal on core.signal_undoing (municipality, signal_id, undone_at);
call kit.protect_tenant_table('core.signal_undoing');
call kit.allow_destruction('core.signal_undoing');

-- A question that a signal brought in and that turned out to be about somebody else (AVG, art. 16).
alter table core.help_request
  add withdrawn_on date,
  add withdrawn_because text check (length(withdrawn_because) between 1 and 500),
  add constraint help_request_withdrawal check (num_nonnulls(withdrawn_on, withdrawn_because) in (0, 2));
grant update (withdrawn_on, withdrawn_because) on core.help_request to eenplan_app;

-- To find whom a signal may be about.
create index resident_by_birth_date on core.resident (municipality, birth_date) where birth_date is not null;
create index resident_by_lower_name on core.resident (municipality, lower(family_name));
create index resident_address_by_postcode on core.resident_address (municipality, postcode, house_number)
  where postcode is not null;
