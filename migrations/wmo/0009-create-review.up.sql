-- Wmo 2.3.9: looking again at what was decided. due_on inclusive.
create table wmo.review (
  municipality text not null,
  id uuid not null,
  decision_id uuid not null,
  resident_id uuid not null,
  due_on date not null,
  done_on date,
  outcome text check (outcome in ('CONTINUE', 'REVISE', 'WITHDRAW')),
  findings text check (length(btrim(findings)) between 1 and 4000),
  professional_id uuid,
  version integer not null check (version > 0),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, decision_id) references core.decision (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  foreign key (municipality, professional_id) references core.professional (municipality, id),
  constraint review_done check (
    num_nonnulls(done_on, outcome, findings, professional_id) in (0, 4)
  )
);
create unique index review_once on wmo.review (municipality, decision_id) where done_on is null;
create index review_by_decision on wmo.review (municipality, decision_id, due_on);
create index review_by_resident on wmo.review (municipality, resident_id, due_on);
create index review_by_day on wmo.review (municipality, due_on, id);
call kit.protect_tenant_table('wmo.review',
  'select, insert, update (done_on, outcome, findings, professional_id, version)');
call kit.allow_destruction('wmo.review');

-- Wmo 2.3.10 lid 1: a ground that was established, with what it asks. effective_on inclusive. Never changed.
create table wmo.revision_finding (
  municipality text not null,
  id uuid not null,
  decision_id uuid not null,
  resident_id uuid not null,
  ground_code text not null references core.decision_ground (code) check (ground_code in (
    'WMO_WRONG_DATA', 'WMO_NO_LONGER_NEEDED', 'WMO_NOT_ADEQUATE', 'WMO_CONDITIONS_NOT_MET', 'WMO_NOT_USED'
  )),
  facts text not null check (length(btrim(facts)) between 1 and 4000),
  other_decision text check (length(btrim(other_decision)) between 1 and 2000),
  is_intentional boolean,
  not_needed_since date,
  adequate_instead text check (length(btrim(adequate_instead)) between 1 and 2000),
  condition text check (length(btrim(condition)) between 1 and 2000),
  use text check (use in ('NOT_USED', 'OTHER_PURPOSE')),
  established_on date not null,
  effective_on date not null,
  professional_id uuid not null,
  version integer not null check (version = 1),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, decision_id) references core.decision (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  foreign key (municipality, professional_id) references core.professional (municipality, id),
  constraint revision_finding_of_decision unique (municipality, id, decision_id),
  constraint revision_finding_once unique (municipality, decision_id, ground_code),
  constraint revision_finding_a check (
    num_nonnulls(other_decision, is_intentional) = case when ground_code = 'WMO_WRONG_DATA' then 2 else 0 end
  ),
  constraint revision_finding_b check ((ground_code = 'WMO_NO_LONGER_NEEDED') = (not_needed_since is not null)),
  constraint revision_finding_c check ((ground_code = 'WMO_NOT_ADEQUATE') = (adequate_instead is not null)),
  constraint revision_finding_d check ((ground_code = 'WMO_CONDITIONS_NOT_MET') = (condition is not null)),
  constraint revision_finding_e check ((ground_code = 'WMO_NOT_USED') = (use is not null)),
  -- Art. 2.3.10 lid 2: only wrong data reach back.
  constraint revision_finding_effect check (
    ground_code = 'WMO_WRONG_DATA' or effective_on >= established_on and coalesce(not_needed_since <= effective_on, true)
  )
);
create index revision_finding_by_decision on wmo.revision_finding (municipality, decision_id, established_on);
create index revision_finding_by_resident on wmo.revision_finding (municipality, resident_id);
call kit.protect_tenant_table('wmo.revision_finding', 'select, insert');
create trigger revision_finding_not_by_supporter after insert on wmo.revision_finding
  for each row execute function wmo.refuse_deed_of_supporter('established_on');
call kit.allow_destruction('wmo.revision_finding');
