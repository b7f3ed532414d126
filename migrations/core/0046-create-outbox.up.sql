-- The last number of each key. Whoever writes an event holds the row until the transaction ends, so that of one key the
-- order of the numbers is the order of committing.
create table core.event_counter (
  municipality text not null references core.municipality (code),
  key_kind text not null check (key_kind in ('CASE', 'SIGNAL', 'RECORD', 'MODULE', 'WEBHOOK')),
  -- Id of the case, signal or webhook, or of the module.
  key text not null check (key ~ '^[a-z0-9-]{1,80}$'),
  last integer not null check (last > 0),
  primary key (municipality, key_kind, key)
);
call kit.protect_tenant_table('core.event_counter', 'select, insert, update (last)');

-- What was done, for the world: ids, days and codes alone, written in the transaction of the act.
create table core.outbox_event (
  municipality text not null,
  id uuid not null,
  type text not null check (length(type) between 1 and 200),
  key_kind text not null,
  key text not null,
  sequence integer not null check (sequence > 0),
  -- The law that it is of; null of all.
  law_code text references core.law (code),
  data jsonb not null check (jsonb_typeof(data) = 'object' and length(data::text) <= 8000),
  occurred_at timestamptz not null,
  -- By the clock of the machine: it is removed some days after this.
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, key_kind, key) references core.event_counter (municipality, key_kind, key),
  constraint outbox_event_sequence unique (municipality, key_kind, key, sequence)
);
create index outbox_event_by_recorded on core.outbox_event (municipality, recorded_at);
call kit.protect_tenant_table('core.outbox_event', 'select, insert');
call kit.allow_destruction('core.outbox_event');
