revoke update (met_on, version) on core.term from eenplan_worker;
