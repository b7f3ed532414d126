drop view core.building_block_facts;
drop view core.plan_facts;
drop trigger building_block_needs_access on core.building_block;
drop function core.require_access();
drop table core.access_decision;
