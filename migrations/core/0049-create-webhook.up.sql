-- Where a subscriber receives events. The secret is not stored: it is derived from a key of this installation, the id and
-- the version.
create table core.webhook (
  municipality text not null references core.municipality (code),
  id uuid not null,
  -- Registration of the partner, `kvk:12345678`; null of the municipality itself.
  organisation text check (organisation ~ '^(oin:[0-9]{20}|kvk:[0-9]{8}|agb:[0-9]{8})$'),
  url text not null check (url ~ '^https?://' and length(url) <= 2000),
  event_types jsonb not null check (jsonb_typeof(event_types) = 'array' and jsonb_array_length(event_types) between 1 and 100),
  state text not null check (state in ('ACTIVE', 'ENDED')),
  secret_version integer not null check (secret_version > 0),
  version integer not null check (version > 0),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  ended_at timestamptz,
  primary key (municipality, id),
  constraint webhook_end check ((state = 'ENDED') = (ended_at is not null))
);
create index webhook_active on core.webhook (municipality, organisation) where state = 'ACTIVE';
call kit.protect_tenant_table('core.webhook', 'select, insert, update (state, secret_version, version, ended_at)');

-- One event for one subscriber. Of one key the next goes out when the one before is delivered or skipped.
create table core.webhook_delivery (
  municipality text not null,
  id uuid not null,
  webhook_id uuid not null,
  -- As of the subscriber: whose log it is in.
  organisation text,
  event_id uuid not null,
  event_type text not null,
  key_kind text not null,
  key text not null,
  sequence integer not null check (sequence > 0),
  state text not null check (state in ('WAITING', 'DELIVERED', 'DEAD', 'SKIPPED', 'CANCELLED')),
  attempts integer not null check (attempts >= 0),
  http_status integer check (http_status between 100 and 599),
  fault text check (fault in ('HTTP_STATUS', 'REDIRECTED', 'TIMEOUT', 'ADDRESS_REFUSED', 'CONNECTION_FAILED')),
  -- By the clock of the machine, as all moments of delivery.
  recorded_at timestamptz not null,
  tried_at timestamptz,
  next_try_at timestamptz,
  settled_at timestamptz,
  primary key (municipality, id),
  foreign key (municipality, webhook_id) references core.webhook (municipality, id),
  foreign key (municipality, event_id) references core.outbox_event (municipality, id) on delete cascade,
  constraint webhook_delivery_once unique (municipality, webhook_id, event_id),
  constraint webhook_delivery_next check ((state = 'WAITING') = (next_try_at is not null)),
  constraint webhook_delivery_settled check ((state in ('DELIVERED', 'SKIPPED', 'CANCELLED')) = (settled_at is not null)),
  constraint webhook_delivery_dead check (state <> 'DEAD' or fault is not null)
);
create index webhook_delivery_waiting on core.webhook_delivery (next_try_at) where state = 'WAITING';
create unique index webhook_delivery_held on core.webhook_delivery (municipality, webhook_id, key_kind, key, sequence)
  where state in ('WAITING', 'DEAD');
create index webhook_delivery_log on core.webhook_delivery (municipality, webhook_id, recorded_at, id);
create index webhook_delivery_by_event on core.webhook_delivery (municipality, event_id);
call kit.protect_tenant_table('core.webhook_delivery',
  'select, insert, update (state, attempts, next_try_at, settled_at)');
grant update (state, attempts, http_status, fault, tried_at, next_try_at, settled_at) on core.webhook_delivery
  to eenplan_worker;

-- Where something can go out now: municipalities alone, so that the worker need not look into each. What waits behind
-- another of its key does not count.
create function core.municipalities_with_deliveries(on_at timestamptz) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct d.municipality from core.webhook_delivery d
  where d.state = 'WAITING' and d.next_try_at <= on_at and not exists (
    select from core.webhook_delivery b
    where b.municipality = d.municipality and b.webhook_id = d.webhook_id and b.key_kind = d.key_kind and b.key = d.key
      and b.sequence < d.sequence and b.state in ('WAITING', 'DEAD'))
$$;
revoke all on function core.municipalities_with_deliveries(timestamptz) from public;
grant execute on function core.municipalities_with_deliveries(timestamptz) to eenplan_worker;
