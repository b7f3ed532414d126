drop table wmo.revision_finding;
drop table wmo.review;
