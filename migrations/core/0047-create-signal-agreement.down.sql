drop table core.signal_agreement;
