drop table core.destruction_proof;
drop table core.destruction_request;
drop table core.legal_hold;
