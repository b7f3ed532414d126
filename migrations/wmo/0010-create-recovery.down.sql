drop table wmo.recovery_payment;
drop table wmo.recovery;
drop function wmo.refuse_recovery_without_intent();
