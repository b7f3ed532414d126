drop table core.rule_reason;
drop view core.case_standing;
drop table core.case_event;
drop table core.help_request;
drop table core.case_file;
