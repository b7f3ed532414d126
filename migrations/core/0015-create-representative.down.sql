drop table core.client_supporter;
drop table core.representative;
