-- The statutory clocks of cases. The definition is a snapshot: a term goes on by the law it was started under. What is
-- due is stored with the version of the calendar that it was counted with, and counted again only with a note.
create table core.term (
  municipality text not null references core.municipality (code),
  id uuid not null,
  rule_id text not null check (length(rule_id) between 1 and 100),
  law_code text not null check (law_code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  kind text not null check (kind in ('MAXIMUM', 'WINDOW', 'MINIMUM', 'TIME_TO_LIVE')),
  -- What it is about: a type of the schema and the id of its row, of any module.
  subject_type text not null check (length(subject_type) between 1 and 100),
  subject_id uuid not null,
  -- For whom: decides which resident sees it.
  resident_id uuid,
  household_id uuid,
  -- The rule as declared, with the length and the article of the municipality.
  definition jsonb not null check (jsonb_typeof(definition) = 'object'),
  triggered_on date not null,
  met_on date,
  due_on date not null,
  raw_end_on date not null,
  calendar_version text not null check (length(calendar_version) between 1 and 100),
  -- A suspension is open: due_on is the earliest possible day as of the last refresh.
  is_provisional boolean not null,
  is_decree_known boolean not null,
  explanation jsonb not null check (jsonb_typeof(explanation) = 'object'),
  -- Awb 4:14; moves due_on only for a term of Awb 4:13.
  later_date_notified_on date,
  later_date_on date,
  -- Notice of default (ingebrekestelling), Awb 4:17 lid 3, and why nothing is owed, lid 6.
  notice_received_on date,
  notice_exception text check (
    notice_exception in (
      'NOTICE_UNREASONABLY_LATE', 'APPLICANT_NO_PARTY', 'MANIFESTLY_INADMISSIBLE', 'MANIFESTLY_UNFOUNDED'
    )
  ),
  version integer not null check (version > 0),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  foreign key (municipality, household_id) references core.household (municipality, id),
  constraint term_once unique (municipality, subject_id, rule_id, triggered_on),
  constraint term_later_date check (
    (later_date_on is null) = (later_date_notified_on is null) and later_date_on > later_date_notified_on
  ),
  constraint term_notice check (notice_exception is null or notice_received_on is not null)
);
-- The worklist: what is open, by due day.
create index term_open_by_due on core.term (municipality, due_on, id) where met_on is null;
create index term_by_due on core.term (municipality, due_on, id);
create index term_open_provisional on core.term (municipality, id) where met_on is null and is_provisional;
create index term_by_resident on core.term (municipality, resident_id, due_on);
create index term_by_household on core.term (municipality, household_id, due_on);
-- The definition, the trigger and whose term it is never change.
call kit.protect_tenant_table('core.term', 'select, insert, update (
  met_on, due_on, raw_end_on, calendar_version, is_provisional, is_decree_known, explanation, later_date_notified_on,
  later_date_on, notice_received_on, notice_exception, version)');
grant update (due_on, is_provisional, is_decree_known, explanation) on core.term to eenplan_worker;

-- Time in which a term stands still (opschorting), Awb 4:15. The suspended days lie strictly between the two days.
create table core.term_suspension (
  municipality text not null,
  id uuid not null,
  term_id uuid not null,
  ground text not null check (
    ground in ('COMPLETION', 'FOREIGN_INFORMATION', 'CONSENT', 'APPLICANT_DELAY', 'FORCE_MAJEURE', 'OBJECTION_DEFECT')
  ),
  starts_after_on date not null,
  -- Last day of the period given to complete; on the next day the term runs again by itself.
  complete_by_on date,
  -- The day on which it runs again; null while that is not known.
  ends_before_on date,
  reason text not null check (length(reason) between 1 and 1000),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, term_id) references core.term (municipality, id),
  constraint term_suspension_days check (ends_before_on >= starts_after_on),
  constraint term_suspension_period check (complete_by_on >= starts_after_on)
);
create unique index term_suspension_one_open on core.term_suspension (municipality, term_id)
  where ends_before_on is null;
create index term_suspension_by_term on core.term_suspension (municipality, term_id, starts_after_on);
call kit.protect_tenant_table('core.term_suspension', 'select, insert, update (ends_before_on)');

-- Adjournments (verdaging), in the order in which they were told.
create table core.term_prolongation (
  municipality text not null,
  id uuid not null,
  term_id uuid not null,
  number integer not null check (number > 0),
  length_count integer not null check (length_count > 0),
  length_unit text not null check (length_unit in ('HOURS', 'DAYS', 'WORKING_DAYS', 'WEEKS', 'MONTHS', 'YEARS')),
  notified_on date not null,
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, term_id) references core.term (municipality, id),
  constraint term_prolongation_number unique (municipality, term_id, number)
);
call kit.protect_tenant_table('core.term_prolongation');

-- A term counted again with another calendar. Nothing here is ever changed.
create table core.term_recalculation (
  municipality text not null,
  id uuid not null,
  term_id uuid not null,
  from_due_on date not null,
  from_calendar_version text not null,
  to_due_on date not null,
  to_calendar_version text not null,
  note text not null check (length(btrim(note)) between 1 and 1000),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, term_id) references core.term (municipality, id)
);
create index term_recalculation_by_term on core.term_recalculation (municipality, term_id, recorded_at);
call kit.protect_tenant_table('core.term_recalculation');

-- Warnings; the job of core makes them, each once per due day, however often and by however many it runs.
create table core.term_warning (
  municipality text not null,
  id uuid not null,
  term_id uuid not null,
  kind text not null check (kind in ('DUE_SOON', 'OVERDUE', 'DECREE_UNKNOWN')),
  due_on date not null,
  -- How many days before the due day the municipality wanted to know; of DUE_SOON alone.
  days_before integer check (days_before between 0 and 365),
  warned_on date not null,
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, term_id) references core.term (municipality, id),
  constraint term_warning_days check ((kind = 'DUE_SOON') = (days_before is not null)),
  constraint term_warning_once unique nulls not distinct (municipality, term_id, kind, due_on, days_before)
);
create index term_warning_by_due on core.term_warning (municipality, due_on, id);
call kit.protect_tenant_table('core.term_warning');
grant insert on core.term_warning to eenplan_worker;

-- The terms of a record go with it.
call kit.allow_destruction('core.term_suspension');
call kit.allow_destruction('core.term_prolongation');
call kit.allow_destruction('core.term_recalculation');
call kit.allow_destruction('core.term_warning');
call kit.allow_destruction('core.term');
