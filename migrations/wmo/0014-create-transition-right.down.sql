drop table wmo.transition_right;
drop table wmo.transition_right_kind;
