drop table core.consent;
drop function core.keep_withdrawal();
