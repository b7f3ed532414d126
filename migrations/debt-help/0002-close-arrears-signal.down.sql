revoke update on debt_help.arrears_signal from eenplan_app;
alter table debt_help.arrears_signal drop column outcome, drop column closed_on;
