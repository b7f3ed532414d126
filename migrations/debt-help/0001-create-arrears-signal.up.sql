-- A partner's signal of arrears (vroegsignaal), Wgs art. 3 lid 1 under b. Only what the signal needs: Wgs art. 8b, so
-- there is no reference to a resident. The BSN is stored as in core.resident. payload_hash is a SHA-256 in base64url.
create table debt_help.arrears_signal (
  municipality text not null references core.municipality (code),
  id uuid not null,
  organisation text not null check (length(organisation) between 1 and 60),
  partner_reference text not null check (length(partner_reference) between 1 and 100),
  payload_hash text not null check (length(payload_hash) = 43),
  kind text not null check (kind in ('RENT', 'ENERGY', 'WATER', 'HEALTH_INSURANCE')),
  amount_in_cents bigint not null check (amount_in_cents between 1 and 100000000),
  arrears_since date not null,
  signalled_on date not null,
  family_name text not null check (length(family_name) between 1 and 200),
  birth_date text check (birth_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  bsn_encrypted text,
  bsn_lookup text,
  postcode text not null check (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  house_number integer not null check (house_number between 1 and 99999),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  constraint arrears_signal_reference_once unique (municipality, organisation, partner_reference),
  constraint arrears_signal_since check (arrears_since <= signalled_on),
  constraint arrears_signal_bsn_whole check ((bsn_encrypted is null) = (bsn_lookup is null))
);
create index arrears_signal_by_day on debt_help.arrears_signal (municipality, signalled_on, id);
create index arrears_signal_by_organisation on debt_help.arrears_signal (municipality, organisation, signalled_on, id);
call kit.protect_tenant_table('debt_help.arrears_signal');
