drop view core.plan_director_period;
drop table core.plan_director;
drop function core.refuse_director_change();
drop table core.plan;
drop function core.require_first_director();
drop table core.professional;
