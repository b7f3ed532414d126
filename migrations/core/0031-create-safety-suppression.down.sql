drop table core.safety_suppression;
