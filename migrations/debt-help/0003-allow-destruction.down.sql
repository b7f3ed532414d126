revoke delete, update (municipality) on debt_help.arrears_signal from eenplan_worker;
