drop table core.key_fingerprint;
