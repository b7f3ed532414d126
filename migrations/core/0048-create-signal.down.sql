drop table core.signal;
drop table core.signal_receipt;
