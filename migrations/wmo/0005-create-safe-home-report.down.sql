drop table wmo.safe_home_report;
