alter table core.household_member
  drop constraint household_member_lives_once,
  add constraint household_member_lives_once exclude using gist (
    municipality with =,
    resident_id with =,
    (case residing when 'FULL' then int4range(0, 2) when 'PART_TIME' then int4range(half, half + 1) end) with &&,
    daterange(from_on, until_on) with &&
  ),
  drop constraint household_member_once_in_it,
  add constraint household_member_once_in_it exclude using gist (
    municipality with =, household_id with =, resident_id with =, daterange(from_on, until_on) with &&
  );
alter table core.resident_address
  drop constraint resident_address_one_of_a_kind,
  add constraint resident_address_one_of_a_kind exclude using gist (
    municipality with =, resident_id with =, kind with =, daterange(from_on, until_on) with &&
  );
