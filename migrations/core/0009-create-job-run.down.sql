drop table core.job_run;
