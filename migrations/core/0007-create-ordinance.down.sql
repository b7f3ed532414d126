drop table core.ordinance;
