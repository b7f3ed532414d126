drop view core.assessment_level;
drop table core.assessment_score;
drop table core.assessment;
