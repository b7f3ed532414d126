drop view core.budget_heading_total;
drop view core.budget_total;
drop table core.budget_line;
drop table core.budget_heading;
drop table core.budget;
