drop table debt_help.arrears_signal;
