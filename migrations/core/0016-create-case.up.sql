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
    is_investigating and state in ('INVESTIGATING', 'IN_SUPPORT')
      or not is_investigating and state <> 'INVESTIGATING'
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

-- A conversation with those who were there.
create table core.conversation (
  municipality text not null,
  id uuid not null,
  case_id uuid not null,
  held_on date not null,
  place text not null check (place in ('AT_HOME', 'OFFICE', 'PHONE', 'ONLINE', 'ELSEWHERE')),
  method text check (length(method) between 1 and 300),
  -- The day on which client support was pointed out, where that was done in this conversation.
  client_support_on date,
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references core.case_file (municipality, id)
);
create index conversation_by_case on core.conversation (municipality, case_id, held_on);
call kit.protect_tenant_table('core.conversation');

create table core.conversation_participant (
  municipality text not null,
  id uuid not null,
  conversation_id uuid not null,
  case_id uuid not null,
  role text not null check (role in ('CLIENT', 'REPRESENTATIVE', 'CARER', 'FAMILY', 'CLIENT_SUPPORTER',
    'CURRENT_PROVIDER', 'PROFESSIONAL', 'OTHER')),
  resident_id uuid,
  professional_id uuid,
  name text check (length(btrim(name)) between 1 and 200),
  primary key (municipality, id),
  foreign key (municipality, conversation_id) references core.conversation (municipality, id),
  foreign key (municipality, case_id) references core.case_file (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  foreign key (municipality, professional_id) references core.professional (municipality, id),
  constraint conversation_participant_one_person check (num_nonnulls(resident_id, professional_id, name) = 1),
  constraint conversation_participant_client check (role <> 'CLIENT' or resident_id is not null)
);
create index conversation_participant_by_conversation on core.conversation_participant (municipality, conversation_id);
call kit.protect_tenant_table('core.conversation_participant');

-- R12: an investigation is completed with what own strength and the network can do, and their limits.
create table core.investigation (
  municipality text not null,
  id uuid not null,
  case_id uuid not null,
  started_on date not null,
  completed_on date,
  -- The day on which it ended without findings, because the case was closed.
  stopped_on date,
  own_strength text check (length(btrim(own_strength)) between 1 and 4000),
  own_strength_cognition text check (length(btrim(own_strength_cognition)) between 1 and 2000),
  own_strength_mental_load text check (length(btrim(own_strength_mental_load)) between 1 and 2000),
  network text check (length(btrim(network)) between 1 and 4000),
  network_cognition text check (length(btrim(network_cognition)) between 1 and 2000),
  network_mental_load text check (length(btrim(network_mental_load)) between 1 and 2000),
  findings text check (length(btrim(findings)) between 1 and 8000),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references core.case_file (municipality, id),
  constraint investigation_days check (completed_on >= started_on and stopped_on >= started_on),
  constraint investigation_one_end check (num_nonnulls(completed_on, stopped_on) <= 1),
  constraint investigation_weighed check (num_nonnulls(
    own_strength, own_strength_cognition, own_strength_mental_load, network, network_cognition, network_mental_load,
    findings
  ) = case when completed_on is null then 0 else 7 end)
);
create unique index investigation_one_running on core.investigation (municipality, case_id)
  where completed_on is null and stopped_on is null;
create index investigation_by_case on core.investigation (municipality, case_id, started_on);
call kit.protect_tenant_table('core.investigation', 'select, insert, update');

-- What was found of the support on the way.
create table core.evaluation (
  municipality text not null,
  id uuid not null,
  case_id uuid not null,
  held_on date not null,
  outcome text not null check (outcome in ('CONTINUE', 'LIGHTER', 'HEAVIER', 'OTHER_LAW', 'FINISH')),
  client_view text not null check (length(btrim(client_view)) between 1 and 4000),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references core.case_file (municipality, id)
);
create index evaluation_by_case on core.evaluation (municipality, case_id, held_on);
call kit.protect_tenant_table('core.evaluation');

create table core.evaluation_goal_result (
  municipality text not null,
  id uuid not null,
  evaluation_id uuid not null,
  case_id uuid not null,
  goal_id uuid not null,
  result text not null check (result in ('REACHED', 'PARTLY', 'NOT_REACHED')),
  remark text check (length(remark) between 1 and 2000),
  primary key (municipality, id),
  foreign key (municipality, evaluation_id) references core.evaluation (municipality, id),
  foreign key (municipality, case_id) references core.case_file (municipality, id),
  constraint evaluation_goal_result_once unique (municipality, evaluation_id, goal_id)
);
call kit.protect_tenant_table('core.evaluation_goal_result');

-- X22: what the household answered to the closing questions, per time that support was completed.
create table core.closing_answer (
  municipality text not null,
  id uuid not null,
  case_id uuid not null,
  answered_on date not null,
  -- Version of the case after its completion.
  number integer not null check (number > 0),
  position integer not null check (position > 0),
  question text not null check (length(question) between 1 and 300),
  answer text not null check (length(btrim(answer)) between 1 and 2000),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  constraint closing_answer_once unique (municipality, case_id, number, position),
  foreign key (municipality, case_id) references core.case_file (municipality, id)
);
call kit.protect_tenant_table('core.closing_answer');

-- Whether it holds after the support.
create table core.aftercare_check (
  municipality text not null,
  id uuid not null,
  case_id uuid not null,
  held_on date not null,
  outcome text not null check (outcome in ('COPES', 'NEEDS_SUPPORT')),
  remark text not null check (length(btrim(remark)) between 1 and 2000),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references core.case_file (municipality, id)
);
create index aftercare_check_by_case on core.aftercare_check (municipality, case_id, held_on);
call kit.protect_tenant_table('core.aftercare_check');

-- R34: a complaint is always possible, with or without a case; the informal approach goes before the formal one.
create table core.complaint (
  municipality text not null,
  id uuid not null,
  resident_id uuid not null,
  case_id uuid,
  state text not null check (state in ('LODGED', 'INFORMAL_TRIED', 'SETTLED')),
  lodged_on date not null,
  about text not null check (length(btrim(about)) between 1 and 4000),
  informal_on date,
  informal_outcome text check (informal_outcome in ('SOLVED', 'NOT_SOLVED', 'DECLINED')),
  informal_report text check (length(btrim(informal_report)) between 1 and 4000),
  settled_on date,
  settlement text check (settlement in ('SOLVED_INFORMALLY', 'FOUNDED', 'UNFOUNDED', 'WITHDRAWN')),
  settlement_report text check (length(btrim(settlement_report)) between 1 and 4000),
  version integer not null check (version > 0),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  foreign key (municipality, case_id) references core.case_file (municipality, id),
  constraint complaint_days check (informal_on >= lodged_on and settled_on >= informal_on),
  constraint complaint_informal_first check (
    num_nonnulls(informal_on, informal_outcome, informal_report) = case when state = 'LODGED' then 0 else 3 end
  ),
  constraint complaint_settled check (
    num_nonnulls(settled_on, settlement, settlement_report) = case when state = 'SETTLED' then 3 else 0 end
  )
);
create index complaint_by_resident on core.complaint (municipality, resident_id, lodged_on);
create index complaint_by_case on core.complaint (municipality, case_id, lodged_on);
create index complaint_by_state on core.complaint (municipality, state, lodged_on, id);
call kit.protect_tenant_table('core.complaint', 'select, insert, update');

-- S047, S048: a rule of one law that another law holds back, for a period, with a reason, by a professional.
create table core.deviation (
  municipality text not null,
  id uuid not null,
  case_id uuid not null,
  household_id uuid not null,
  kind text not null check (kind in ('REVERSE_TEST', 'SUSPENDED_OBLIGATION')),
  law_code text not null check (length(law_code) between 1 and 40),
  rule text not null check (length(btrim(rule)) between 1 and 300),
  held_back_by_law_code text not null check (length(held_back_by_law_code) between 1 and 40),
  reason text not null check (length(btrim(reason)) between 1 and 4000),
  decided_on date not null,
  decided_by_id uuid not null,
  -- from_on is inclusive, until_on exclusive; an end before its time makes until_on earlier.
  from_on date not null,
  until_on date not null,
  planned_until_on date not null,
  end_reason text check (length(btrim(end_reason)) between 1 and 2000),
  version integer not null check (version > 0),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references core.case_file (municipality, id),
  foreign key (municipality, household_id) references core.household (municipality, id),
  foreign key (municipality, decided_by_id) references core.professional (municipality, id),
  constraint deviation_two_laws check (law_code <> held_back_by_law_code),
  constraint deviation_period check (planned_until_on > from_on and until_on between from_on and planned_until_on),
  constraint deviation_end_reason check ((until_on < planned_until_on) = (end_reason is not null)),
  constraint deviation_once_at_a_time exclude using gist (
    municipality with =, household_id with =, law_code with =, rule with =, daterange(from_on, until_on) with &&
  )
);
create index deviation_by_case on core.deviation (municipality, case_id, from_on);
create index deviation_by_household on core.deviation (municipality, household_id, from_on);
call kit.protect_tenant_table('core.deviation', 'select, insert, update');
