drop table core.household_member;
drop table core.household;
drop table core.resident;
