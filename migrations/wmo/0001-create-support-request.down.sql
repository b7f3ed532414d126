drop table wmo.support_request;
