drop table core.break_glass;
