drop table wmo.contribution_in_kind;
drop table wmo.contribution_exemption;
drop table wmo.contribution;
drop table wmo.contribution_exemption_ground;
