drop function core.municipalities_with_deliveries(timestamptz);
drop table core.webhook_delivery;
drop table core.webhook;
