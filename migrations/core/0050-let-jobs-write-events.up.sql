-- What a job does is told too: a signal that nobody put right in time is closed by one.
grant insert on core.outbox_event, core.event_counter, core.webhook_delivery to eenplan_worker;
grant update (last) on core.event_counter to eenplan_worker;
