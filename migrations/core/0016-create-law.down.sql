drop table core.law;
