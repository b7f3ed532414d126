-- A report to Safe Home (melding bij Veilig Thuis, AMHK) and what was done with it: Wmo 2015 art. 4.1.1 and
-- Uitvoeringsbesluit Wmo 2015 art. 4.1.7. It holds nothing of what was reported, nor of who reported it.
create table wmo.safe_home_report (
  municipality text not null,
  id uuid not null,
  resident_id uuid,
  household_id uuid,
  received_on date not null,
  reporter text not null check (
    reporter in ('POLICE', 'HEALTH_CARE', 'EDUCATION', 'SOCIAL_SUPPORT', 'CITIZEN', 'OTHER')
  ),
  state text not null check (
    state in ('RECEIVED', 'NOT_INVESTIGATED', 'TO_INVESTIGATE', 'UNDER_INVESTIGATION', 'JUDGED')
  ),
  decided_on date,
  started_on date,
  judged_on date,
  judgment text check (judgment in ('NO_STEPS', 'HELP', 'CHILD_PROTECTION_BOARD', 'POLICE')),
  informed_on date,
  version integer not null check (version > 0),
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  foreign key (municipality, household_id) references core.household (municipality, id),
  constraint safe_home_report_one_subject check (num_nonnulls(resident_id, household_id) = 1),
  constraint safe_home_report_decided check ((state = 'RECEIVED') = (decided_on is null)),
  constraint safe_home_report_started check ((state in ('UNDER_INVESTIGATION', 'JUDGED')) = (started_on is not null)),
  constraint safe_home_report_judged check (
    (state = 'JUDGED') = (judged_on is not null) and (judgment is null) = (judged_on is null)
  ),
  constraint safe_home_report_in_order check (
    decided_on >= received_on and started_on >= decided_on and judged_on >= started_on and informed_on >= received_on
  )
);
create index safe_home_report_by_received on wmo.safe_home_report (municipality, received_on, id);
create index safe_home_report_by_resident on wmo.safe_home_report (municipality, resident_id);
create index safe_home_report_by_household on wmo.safe_home_report (municipality, household_id);
call kit.protect_tenant_table('wmo.safe_home_report', 'select, insert, update (
  state, decided_on, started_on, judged_on, judgment, informed_on, version
)');
-- Fifteen years, and until the youngest child of the family is of age: Wmo 2015, art. 5.3.4.
call kit.allow_destruction('wmo.safe_home_report');
