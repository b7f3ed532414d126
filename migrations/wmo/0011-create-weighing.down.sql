drop table wmo.weighing_step;
drop table wmo.weighing;
drop table wmo.preceding_provision;
drop table wmo.provision_kind;
