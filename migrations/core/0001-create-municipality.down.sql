drop table core.setting;
drop table core.module_activation;
drop table core.module_switch;
drop table core.revision;
drop table core.municipality;
