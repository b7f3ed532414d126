drop view core.address_secrecy;
drop view core.involvement;
drop view core.area_involvement;
