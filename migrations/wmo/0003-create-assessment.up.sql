-- What comes between a support request and its application: Wmo 2015, art. 2.3.2.
alter table wmo.support_request
  add column personal_plan text check (length(personal_plan) between 1 and 8000),
  add column personal_plan_on date,
  add column client_support_on date,
  add column carer_support_on date,
  add constraint support_request_personal_plan check ((personal_plan is null) = (personal_plan_on is null)),
  add constraint support_request_after_receipt check (
    personal_plan_on >= received_on and client_support_on >= received_on and carer_support_on >= received_on
  );

-- The assessment (onderzoek) of a support request, and the report of it.
create table wmo.assessment (
  municipality text not null,
  id uuid not null,
  support_request_id uuid not null,
  resident_id uuid not null,
  started_on date not null,
  completed_on date,
  -- Art. 2.3.4: an identity document was looked at.
  identity_checked_on date,
  -- Art. 2.3.2 lid 6: what a personal budget is and asks was told in words that are understood.
  budget_explained_on date,
  -- Art. 2.3.2 lid 5: what was done with the personal plan.
  personal_plan_weighed text check (length(personal_plan_weighed) between 1 and 4000),
  report text check (length(report) between 1 and 20000),
  reported_on date,
  version integer not null check (version > 0),
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, support_request_id) references wmo.support_request (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  constraint assessment_once unique (municipality, support_request_id),
  constraint assessment_in_order check (completed_on >= started_on and reported_on >= completed_on),
  constraint assessment_identity check (completed_on is null or identity_checked_on is not null),
  constraint assessment_budget_explained check (completed_on is null or budget_explained_on is not null),
  constraint assessment_report check ((report is null) = (reported_on is null) and (reported_on is null or completed_on is not null))
);
create index assessment_by_resident on wmo.assessment (municipality, resident_id, started_on);
call kit.protect_tenant_table('wmo.assessment', 'select, insert, update');
call kit.allow_destruction('wmo.assessment');

-- What was found on each of the seven topics of art. 2.3.2 lid 4.
create table wmo.assessment_topic (
  municipality text not null,
  id uuid not null,
  assessment_id uuid not null,
  resident_id uuid not null,
  topic text not null check (topic in (
    'NEEDS', 'OWN_STRENGTH', 'INFORMAL_CARE', 'CARER_SUPPORT', 'GENERAL_SERVICES', 'ALIGNMENT', 'CONTRIBUTION'
  )),
  -- Its place in the law, a to g.
  position smallint not null check (position between 1 and 7),
  finding text not null check (length(finding) between 1 and 4000),
  primary key (municipality, id),
  foreign key (municipality, assessment_id) references wmo.assessment (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  constraint assessment_topic_once unique (municipality, assessment_id, topic)
);
call kit.protect_tenant_table('wmo.assessment_topic', 'select, insert');
call kit.allow_destruction('wmo.assessment_topic');
