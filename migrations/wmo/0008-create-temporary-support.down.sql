drop table wmo.temporary_support;
drop function wmo.refuse_deed_of_supporter();
