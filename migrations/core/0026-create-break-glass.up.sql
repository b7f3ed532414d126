-- An emergency for which somebody goes past purpose, consent and involvement: for one household or one resident, for a
-- while, with a reason. Nothing of it is changed but that it is closed before its time, and that an auditor looked.
create table core.break_glass (
  municipality text not null,
  id uuid not null,
  household_id uuid,
  resident_id uuid,
  reason text not null check (length(reason) between 10 and 2000 and reason ~ '\S'),
  opened_by text not null check (length(opened_by) between 1 and 200),
  opened_at timestamptz not null,
  -- First moment at which it opens nothing any more (exclusive).
  expires_at timestamptz not null,
  closed_at timestamptz,
  reviewed_by text check (length(reviewed_by) between 1 and 200),
  reviewed_at timestamptz,
  was_justified boolean,
  review_note text check (length(review_note) between 1 and 2000),
  version integer not null check (version > 0),
  primary key (municipality, id),
  foreign key (municipality, household_id) references core.household (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  constraint break_glass_for_one check (num_nonnulls(household_id, resident_id) = 1),
  constraint break_glass_bounded check (expires_at > opened_at and expires_at <= opened_at + interval '24 hours'),
  constraint break_glass_closed check (closed_at >= opened_at),
  constraint break_glass_review_whole check (num_nonnulls(reviewed_by, reviewed_at, was_justified, review_note) in (0, 4)),
  constraint break_glass_reviewed_by_another check (reviewed_by <> opened_by)
);
create index break_glass_newest on core.break_glass (municipality, opened_at, id);
create index break_glass_by_household on core.break_glass (municipality, household_id);
create index break_glass_by_resident on core.break_glass (municipality, resident_id);
call kit.protect_tenant_table('core.break_glass', 'select, insert');
grant update (closed_at, reviewed_by, reviewed_at, was_justified, review_note, version) on core.break_glass to eenplan_app;
