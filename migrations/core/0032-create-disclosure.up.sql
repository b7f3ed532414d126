-- What was given of a resident to somebody outside the municipality (verstrekking), why and by which article.
create table core.disclosure (
  municipality text not null,
  id uuid not null,
  resident_id uuid not null,
  recipient_kind text not null check (recipient_kind in ('PROVIDER', 'CAK', 'SVB', 'SUPERVISOR', 'THIRD_PARTY')),
  recipient text not null check (length(recipient) between 1 and 200),
  activity text not null check (activity ~ '^[a-z][a-z-]*:[a-z][a-z-]*$'),
  article text not null check (length(article) between 1 and 200),
  with_address boolean not null,
  given_on date not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (municipality, id),
  unique (municipality, id, resident_id, recipient_kind),
  foreign key (municipality, resident_id) references core.resident (municipality, id)
);
create index disclosure_by_resident on core.disclosure (municipality, resident_id, given_on);
call kit.protect_tenant_table('core.disclosure', 'select, insert');

-- The kinds of data that were given, each with the consent it rests on.
create table core.disclosed_category (
  municipality text not null,
  id uuid not null,
  disclosure_id uuid not null,
  resident_id uuid not null,
  recipient_kind text not null,
  category text not null check (category ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  article text not null check (length(article) between 1 and 200),
  consent_id uuid,
  primary key (municipality, id),
  foreign key (municipality, disclosure_id, resident_id, recipient_kind)
    references core.disclosure (municipality, id, resident_id, recipient_kind),
  foreign key (municipality, resident_id, consent_id) references core.consent (municipality, resident_id, id),
  constraint disclosed_category_once unique (municipality, disclosure_id, category),
  constraint disclosed_category_third_party check (recipient_kind <> 'THIRD_PARTY' or consent_id is not null)
);
call kit.protect_tenant_table('core.disclosed_category', 'select, insert');

-- Whatever writes it: nothing goes out of whom that endangers, and a secret address to nobody.
create function core.hold_back_disclosure() returns trigger language plpgsql as $$
begin
  if exists (
    select from core.safety_suppression s
    where s.municipality = new.municipality and s.resident_id = new.resident_id
      and s.from_on <= new.given_on and (s.until_on is null or s.until_on > new.given_on)
  ) then
    raise exception 'nothing may go out' using errcode = 'check_violation', constraint = 'disclosure_suppressed';
  end if;
  if new.with_address and exists (
    select from core.resident_address a
    where a.municipality = new.municipality and a.resident_id = new.resident_id and a.is_secret
      and a.from_on <= new.given_on and (a.until_on is null or a.until_on > new.given_on)
  ) then
    raise exception 'the address is secret' using errcode = 'check_violation', constraint = 'disclosure_address_secret';
  end if;
  return new;
end $$;
create trigger disclosure_held_back before insert or update on core.disclosure
  for each row execute function core.hold_back_disclosure();
