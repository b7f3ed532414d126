drop table wmo.provision_extra;
drop table wmo.provision;
