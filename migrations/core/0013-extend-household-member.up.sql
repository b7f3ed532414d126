-- Whether a member lives in the household. Whoever was a member until now lived there.
alter table core.household_member
  add column residing text not null default 'FULL' check (residing in ('FULL', 'PART_TIME', 'NONE')),
  -- Which half of a resident's living a part-time membership takes; only to tell two of them apart.
  add column half smallint check (half in (0, 1)),
  add column end_reason text check (
    end_reason in ('MOVED_OUT', 'SEPARATED', 'PLACED_ELSEWHERE', 'DECEASED', 'CHANGED', 'OTHER')
  ),
  add column end_recorded_by text,
  drop constraint household_member_role_check,
  add constraint household_member_role check (
    role in ('SINGLE', 'PARTNER', 'PARENT', 'CHILD', 'OTHER', 'NON_RESIDENT_PARENT')
  ),
  add constraint household_member_half check ((residing = 'PART_TIME') = (half is not null)),
  add constraint household_member_part_time_child check (residing <> 'PART_TIME' or role = 'CHILD'),
  add constraint household_member_non_resident_parent check (role <> 'NON_RESIDENT_PARENT' or residing = 'NONE'),
  add constraint household_member_end_reason check (end_reason is null or until_on is not null),
  drop constraint household_member_one_at_a_time;
alter table core.household_member alter column residing drop default;

-- A day of living has two halves: living somewhere wholly takes both, part-time takes one, not living there none.
alter table core.household_member
  add constraint household_member_lives_once exclude using gist (
    municipality with =,
    resident_id with =,
    (case residing when 'FULL' then int4range(0, 2) when 'PART_TIME' then int4range(half, half + 1) end) with &&,
    daterange(from_on, until_on) with &&
  ),
  add constraint household_member_once_in_it exclude using gist (
    municipality with =, household_id with =, resident_id with =, daterange(from_on, until_on) with &&
  );
