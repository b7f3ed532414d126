drop table core.resident_target_group;
