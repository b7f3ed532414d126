drop table wmo.safe_home_weighing;
drop table wmo.safe_home_destruction;
