-- A report of a need for support (melding), Wmo 2015 art. 2.3.2 lid 1.
create table wmo.support_request (
  municipality text not null,
  id uuid not null,
  resident_id uuid not null,
  need text not null check (length(need) between 1 and 4000),
  urgent boolean not null,
  received_on date not null,
  confirmed_on date,
  version integer not null check (version > 0),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  constraint support_request_confirmed_after_receipt check (confirmed_on >= received_on)
);
create index support_request_by_resident on wmo.support_request (municipality, resident_id, received_on);
create index support_request_by_received on wmo.support_request (municipality, received_on, id);
call kit.protect_tenant_table('wmo.support_request', 'select, insert, update');
