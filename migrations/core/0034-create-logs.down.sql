drop view core.data_processing;
drop table core.audit_log;
drop table core.processing_log;
drop function core.make_log_partitions(date);
drop procedure core.protect_log_partition(text, text);
drop function core.refuse_change_of_log();
