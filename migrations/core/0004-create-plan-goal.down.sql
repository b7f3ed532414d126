drop table core.plan_goal;
