drop table core.calendar_version;
drop view core.parameter;
drop table core.parameter_value;
drop table core.parameter_series;
drop function core.refuse_parameter_change();
drop function core.refuse_parameter_gap();
