-- How a resident is doing, looked at on a day with an instrument. Rows are added and never changed: a correction is an
-- assessment of its own, and what it corrects stays.
create table core.assessment (
  municipality text not null,
  id uuid not null,
  resident_id uuid not null,
  case_id uuid,
  instrument text not null check (length(instrument) between 1 and 100),
  instrument_version text not null check (length(instrument_version) between 1 and 40),
  -- The law that the instrument belongs to; what is of a law that is off is not shown.
  law_code text check (length(law_code) between 1 and 40),
  held_on date not null,
  -- The oldest day that the judgement rests on, where it was said.
  information_from_on date,
  judged_by text not null check (judged_by in ('RESIDENT', 'PROFESSIONAL')),
  -- Counts up per resident and instrument: of one day the last counts.
  number integer not null check (number > 0),
  corrects_assessment_id uuid,
  -- Whoever wrote it down, when that was a professional.
  professional_id uuid,
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  constraint assessment_of_resident unique (municipality, id, resident_id, instrument),
  constraint assessment_number_once unique (municipality, resident_id, instrument, number),
  constraint assessment_corrected_once unique (municipality, corrects_assessment_id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  foreign key (municipality, case_id) references core.case_file (municipality, id),
  foreign key (municipality, professional_id) references core.professional (municipality, id),
  -- A correction is of the same resident and the same instrument.
  foreign key (municipality, corrects_assessment_id, resident_id, instrument)
    references core.assessment (municipality, id, resident_id, instrument),
  constraint assessment_information check (information_from_on <= held_on),
  constraint assessment_judge check (judged_by = 'RESIDENT' or professional_id is not null)
);
create index assessment_by_resident on core.assessment (municipality, resident_id, held_on);
create index assessment_by_case on core.assessment (municipality, case_id, held_on);
call kit.protect_tenant_table('core.assessment');

create table core.assessment_score (
  municipality text not null,
  id uuid not null,
  assessment_id uuid not null,
  resident_id uuid not null,
  instrument text not null,
  domain text not null check (length(domain) between 1 and 60),
  level integer not null,
  -- Why this domain is needed for the question.
  reason text check (length(btrim(reason)) between 1 and 1000),
  note text check (length(btrim(note)) between 1 and 2000),
  -- What the resident wants to change.
  wish text check (length(btrim(wish)) between 1 and 2000),
  primary key (municipality, id),
  constraint assessment_score_once unique (municipality, assessment_id, domain),
  foreign key (municipality, assessment_id, resident_id, instrument)
    references core.assessment (municipality, id, resident_id, instrument)
);
call kit.protect_tenant_table('core.assessment_score');

-- The level of a domain from the day that it was looked at; what was corrected does not count.
create view core.assessment_level with (security_invoker = true) as
  select score.municipality, score.id, score.assessment_id, score.resident_id, score.instrument, score.domain,
    score.level, held.instrument_version, held.law_code, held.held_on, held.judged_by, held.number
  from core.assessment_score score
  join core.assessment held on held.municipality = score.municipality and held.id = score.assessment_id
  where not exists (
    select from core.assessment correction
    where correction.municipality = held.municipality and correction.corrects_assessment_id = held.id
  );
alter view core.assessment_level owner to eenplan_owner;
grant select on core.assessment_level to eenplan_app, eenplan_worker;
