-- Awb 4:1: what a resident asks a decision about, from receipt to decision.
create table core.application (
  municipality text not null,
  id uuid not null,
  case_id uuid not null,
  resident_id uuid not null,
  law_code text not null references core.law (code),
  asked text not null check (length(btrim(asked)) between 1 and 4000),
  received_on date not null,
  state text not null check (state in ('RECEIVED', 'INCOMPLETE', 'DECIDED', 'WITHDRAWN')),
  -- Awb 4:5: the chance to complete. complete_by_on inclusive.
  completion_asked_on date,
  complete_by_on date,
  missing text check (length(btrim(missing)) between 1 and 2000),
  completed_on date,
  is_complete boolean,
  -- Awb 4:7: facts that deviate from those of the applicant, and the view; null when that chance was not used.
  hearing_on date,
  hearing_facts text check (length(btrim(hearing_facts)) between 1 and 4000),
  hearing_view text check (length(btrim(hearing_view)) between 1 and 4000),
  withdrawn_on date,
  version integer not null check (version > 0),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references core.case_file (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  constraint application_of_resident unique (municipality, id, case_id, resident_id),
  constraint application_completion check (
    num_nonnulls(completion_asked_on, complete_by_on, missing) in (0, 3)
    and completion_asked_on >= received_on and complete_by_on > completion_asked_on
  ),
  constraint application_completed check (
    num_nonnulls(completed_on, is_complete) in (0, 2) and (completed_on is null or completion_asked_on is not null)
    and completed_on >= completion_asked_on
  ),
  constraint application_hearing check (
    (hearing_on is null) = (hearing_facts is null) and (hearing_view is null or hearing_on is not null)
    and hearing_on >= received_on
  ),
  constraint application_withdrawal check (
    (state = 'WITHDRAWN') = (withdrawn_on is not null) and withdrawn_on >= received_on
  )
);
create index application_by_resident on core.application (municipality, resident_id, received_on);
create index application_by_case on core.application (municipality, case_id, received_on);
create index application_by_state on core.application (municipality, state, received_on, id);
call kit.protect_tenant_table('core.application', 'select, insert, update (
  state, completion_asked_on, complete_by_on, missing, completed_on, is_complete, hearing_on, hearing_facts, hearing_view,
  withdrawn_on, version)');

-- Where a law lets a referral give access, no decision is taken: the article that does.
alter table core.law add column referral_article text check (length(referral_article) between 1 and 200);
update core.law set referral_article = 'Jeugdwet, art. 2.6 lid 1 (e)' where code = 'JEUGDWET';

-- R11: a building block does not end before what is allocated of it; found unlawful, it takes that along.
insert into core.allocation_end_reason (code, title_en, title_nl, law_code, standard_code, source) values
  ('UNLAWFUL', 'Access was found unlawful', 'Toegang onrechtmatig', null, null, 'Hardenberg 2014 §7.2');
