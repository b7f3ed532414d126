drop table wmo.experience_count;
drop table wmo.experience_survey;
