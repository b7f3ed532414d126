drop trigger client_supporter_longer_not_wmo_decider on core.client_supporter;
drop trigger client_supporter_not_wmo_decider on core.client_supporter;
drop function wmo.refuse_support_of_decider();
