drop table core.role_grant;
