drop table core.disclosed_category;
drop table core.disclosure;
drop function core.hold_back_disclosure();
