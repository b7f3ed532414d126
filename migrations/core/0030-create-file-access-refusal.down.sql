drop table core.file_access_refusal;
