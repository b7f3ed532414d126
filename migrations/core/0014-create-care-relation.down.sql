drop table core.carer_load;
drop table core.care_relation;
