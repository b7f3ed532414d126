revoke delete, update (municipality) on wmo.support_request from eenplan_worker;
