-- The case of a household, from entrance to aftercare. One that is open at most: one household, one plan, one director.
create table core.case_file (
  municipality text not null,
  id uuid not null,
  household_id uuid not null,
  state text not null check (state in
    ('ENTERED', 'CLARIFIED', 'REQUESTED', 'INVESTIGATING', 'INVESTIGATED', 'IN_SUPPORT', 'AFTERCARE', 'CLOSED')),
  opened_on date not null,
  -- The day of the act last done; an act is not dated before it.
  last_act_on date not null,
  underlying_question text check (length(underlying_question) between 1 and 2000),
  complexity text check (complexity in ('SIMPLE', 'COMPLEX')),
  clarification_method text check (length(clarification_method) between 1 and 300),
  -- R32: the day on which client support was pointed out.
  client_support_on date,
  -- The last conversation with the resident or a representative since the case was opened or opened again.
  client_heard_on date,
  is_investigating boolean not null,
  -- The last day on which an investigation was completed since the case was opened or opened again.
  investigated_on date,
  aftercare_on date,
  closed_on date,
  closing_reason text check (length(closing_reason) between 1 and 300),
  version integer not null check (version > 0),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, household_id) references core.household (municipality, id),
  constraint case_file_end check (
    (state = 'CLOSED') = (closed_on is not null) and (closed_on is null or closing_reason is not null)
  ),
  constraint case_file_days check (
    last_act_on >= opened_on and (closed_on is null or closed_on >= opened_on)
  ),
  constraint case_file_support_first check (state <> 'INVESTIGATING' or client_support_on is not null),
  constraint case_file_investigating check (
    not is_investigating or state in ('INVESTIGATING', 'IN_SUPPORT', 'AFTERCARE')
  )
);
create unique index case_file_one_open_per_household on core.case_file (municipality, household_id)
  where state <> 'CLOSED';
create index case_file_by_household on core.case_file (municipality, household_id, opened_on);
create index case_file_by_state on core.case_file (municipality, state, opened_on, id);
call kit.protect_tenant_table('core.case_file', 'select, insert, update');

-- An entrance: somebody asks for help, or is reached out to. Two entrances of one household are one case.
create table core.help_request (
  municipality text not null,
  id uuid not null,
  case_id uuid not null,
  resident_id uuid not null,
  kind text not null check (kind in ('HELP_REQUEST', 'ON_BEHALF', 'OUTREACH')),
  channel text not null check (channel in ('COUNTER', 'PHONE', 'DIGITAL', 'LETTER', 'VISIT', 'PROFESSIONAL')),
  entrance text not null check (length(entrance) between 1 and 300),
  received_on date not null,
  question text not null check (length(question) between 1 and 2000),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references core.case_file (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id)
);
create index help_request_by_case on core.help_request (municipality, case_id, received_on);
create index help_request_by_resident on core.help_request (municipality, resident_id, received_on);
call kit.protect_tenant_table('core.help_request');

-- What was done in a case, in order. Rows are added and never changed: what the case was on a day can be asked.
create table core.case_event (
  municipality text not null,
  id uuid not null,
  case_id uuid not null,
  -- Version of the case after the act.
  number integer not null check (number > 0),
  act text not null check (length(act) between 1 and 60),
  from_state text,
  to_state text not null,
  occurred_on date not null,
  reason text check (length(reason) between 1 and 2000),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  constraint case_event_once unique (municipality, case_id, number),
  foreign key (municipality, case_id) references core.case_file (municipality, id)
);
call kit.protect_tenant_table('core.case_event');

-- The state of a case from a day on: that after the last act of the day.
create view core.case_standing with (security_invoker = true) as
  select distinct on (municipality, case_id, occurred_on)
    municipality, id, case_id, occurred_on as from_on, to_state as state
  from core.case_event
  order by municipality, case_id, occurred_on, number desc;
alter view core.case_standing owner to eenplan_owner;
grant select on core.case_standing to eenplan_app, eenplan_worker;

-- Why a soft rule was not followed, and by whom it was decided so.
create table core.rule_reason (
  municipality text not null references core.municipality (code),
  id uuid not null,
  rule text not null check (rule ~ '^[RX][0-9]{2,3}$'),
  subject_type text not null check (length(subject_type) between 1 and 60),
  subject_id uuid not null,
  reason text not null check (length(btrim(reason)) between 1 and 2000),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id)
);
create index rule_reason_by_subject on core.rule_reason (municipality, subject_id, recorded_at);
call kit.protect_tenant_table('core.rule_reason');
