revoke update (last) on core.event_counter from eenplan_worker;
revoke insert on core.outbox_event, core.event_counter, core.webhook_delivery from eenplan_worker;
