drop table wmo.calamity;
