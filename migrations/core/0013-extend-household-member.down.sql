-- What the older table cannot hold stops this: end or change those memberships first.
alter table core.household_member
  drop constraint household_member_once_in_it,
  drop constraint household_member_lives_once,
  drop constraint household_member_end_reason,
  drop constraint household_member_non_resident_parent,
  drop constraint household_member_part_time_child,
  drop constraint household_member_half,
  drop constraint household_member_role,
  drop column end_recorded_by,
  drop column end_reason,
  drop column half,
  drop column residing,
  add constraint household_member_role_check check (role in ('SINGLE', 'PARTNER', 'PARENT', 'CHILD', 'OTHER')),
  add constraint household_member_one_at_a_time exclude using gist (
    municipality with =, resident_id with =, daterange(from_on, until_on) with &&
  );
