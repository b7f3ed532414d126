-- R31: whoever stands beside somebody of the household decides nothing for it, on the day of the decision nor on the day it
-- is recorded. Of any table with resident_id, professional_id and recorded_at. The argument: the column with the day.
create function wmo.refuse_deed_of_supporter() returns trigger language plpgsql as $$
declare
  days daterange := daterange((to_jsonb(new) ->> tg_argv[0])::date, greatest((to_jsonb(new) ->> tg_argv[0])::date,
    (new.recorded_at at time zone 'Europe/Amsterdam')::date), '[]');
begin
  perform core.take_turns(new.municipality, new.professional_id);
  if exists (
    select from core.client_supporter s
    where s.municipality = new.municipality and s.professional_id = new.professional_id
      and daterange(s.from_on, s.until_on) && days and (s.resident_id = new.resident_id or exists (
        select from core.household_member mine
        join core.household_member theirs
          on theirs.municipality = mine.municipality and theirs.household_id = mine.household_id
        where mine.municipality = s.municipality and mine.resident_id = new.resident_id
          and theirs.resident_id = s.resident_id and daterange(mine.from_on, mine.until_on) && days
          and daterange(theirs.from_on, theirs.until_on) && days))
  ) then
    raise exception 'a client supporter decides nothing for the household'
      using errcode = 'check_violation', constraint = 'wmo_deed_not_by_supporter';
  end if;
  return null;
end $$;

-- Wmo 2.3.3: what was decided in an urgent case, in wait of the assessment. from_on inclusive, until_on exclusive; ended on
-- its first day it was never given.
create table wmo.temporary_support (
  municipality text not null,
  id uuid not null,
  support_request_id uuid not null,
  resident_id uuid not null,
  urgency text not null check (urgency in ('SHELTER', 'VIOLENCE', 'OTHER')),
  outcome text not null check (outcome in ('GIVEN', 'REFUSED')),
  motivation text not null check (length(btrim(motivation)) between 1 and 4000),
  product_id uuid,
  from_on date,
  until_on date,
  decided_on date not null,
  professional_id uuid not null,
  version integer not null check (version > 0),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, support_request_id) references wmo.support_request (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  foreign key (municipality, product_id) references core.product (municipality, id),
  foreign key (municipality, professional_id) references core.professional (municipality, id),
  constraint temporary_support_given check (
    num_nonnulls(product_id, from_on) = case when outcome = 'GIVEN' then 2 else 0 end
    and (outcome = 'GIVEN' or until_on is null)
  ),
  constraint temporary_support_period check (until_on >= from_on),
  constraint temporary_support_once exclude using gist (
    municipality with =, (support_request_id::text) with =, (product_id::text) with =,
    daterange(from_on, until_on) with &&
  ) where (product_id is not null)
);
create index temporary_support_by_resident on wmo.temporary_support (municipality, resident_id, decided_on);
create index temporary_support_by_request on wmo.temporary_support (municipality, support_request_id, decided_on);
create index temporary_support_by_day on wmo.temporary_support (municipality, decided_on, id);
call kit.protect_tenant_table('wmo.temporary_support', 'select, insert, update (until_on, version)');
create trigger temporary_support_not_by_supporter after insert on wmo.temporary_support
  for each row execute function wmo.refuse_deed_of_supporter('decided_on');

-- Wmo 5.3.4: it goes with its support request.
call kit.allow_destruction('wmo.temporary_support');
