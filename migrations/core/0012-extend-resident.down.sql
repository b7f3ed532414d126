drop table core.resident_profile;
drop table core.resident_address;
