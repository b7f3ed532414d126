drop table core.outbox_event;
drop table core.event_counter;
