-- A part begins and ends within the whole that it is part of. The whole is held still while that is looked at.
-- Arguments: the table of the whole, and the column of the part that refers to it.
create function core.require_within() returns trigger language plpgsql as $$
declare
  whole record;
begin
  execute format('select from_on, until_on from core.%I where municipality = $1 and id = $2 for share', tg_argv[0])
    into whole using new.municipality, (to_jsonb(new) ->> tg_argv[1])::uuid;
  if new.from_on < whole.from_on or coalesce(new.until_on, 'infinity') > coalesce(whole.until_on, 'infinity') then
    raise exception 'a part begins and ends within its whole'
      using errcode = 'check_violation', constraint = tg_table_name || '_within_' || tg_argv[0];
  end if;
  return null;
end $$;

-- The other side of it: a whole does not end while one of its parts goes on.
-- Arguments: in pairs, the table of the parts and their column that refers to this one.
create function core.refuse_end_before_parts() returns trigger language plpgsql as $$
declare
  goes_on boolean;
begin
  for place in 0 .. tg_nargs - 1 by 2 loop
    execute format('select exists (select from core.%I where municipality = $1 and %I = $2
      and (until_on is null or until_on > $3))', tg_argv[place], tg_argv[place + 1])
      into goes_on using new.municipality, new.id, new.until_on;
    if goes_on then
      raise exception 'a whole does not end before its parts'
        using errcode = 'check_violation', constraint = tg_argv[place] || '_within_' || tg_table_name;
    end if;
  end loop;
  return null;
end $$;

-- A part of the municipality. It keeps its kind and its place in the nesting; from_on inclusive, until_on exclusive.
create table core.area (
  municipality text not null references core.municipality (code),
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('AREA', 'DISTRICT', 'NEIGHBOURHOOD', 'VILLAGE')),
  parent_id uuid,
  from_on date not null,
  until_on date,
  source text check (length(source) between 1 and 500),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, parent_id) references core.area (municipality, id),
  constraint area_code_once unique (municipality, code),
  constraint area_period check (until_on is null or until_on > from_on)
);
create index area_by_parent on core.area (municipality, parent_id);
call kit.protect_tenant_table('core.area', 'select, insert, update (name, source, until_on)');

-- An area is put inside one that is there already, and is never moved: so no chain of areas comes round.
create function core.nest_area() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.parent_id is distinct from old.parent_id then
    raise exception 'an area is never moved into another one'
      using errcode = 'check_violation', constraint = 'area_never_moved';
  end if;
  if tg_op = 'INSERT' and new.parent_id is not null and not exists (
    select 1 from core.area around where around.municipality = new.municipality and around.id = new.parent_id
  ) then
    raise exception 'an area comes after the one around it'
      using errcode = 'check_violation', constraint = 'area_after_the_one_around_it';
  end if;
  return new;
end $$;
create trigger area_nested before insert or update on core.area for each row execute function core.nest_area();
create trigger area_within_area after insert or update on core.area
  for each row execute function core.require_within('area', 'parent_id');

-- Which area a postcode is in, for all of its house numbers or some: one area per address on one day.
create table core.area_postcode (
  municipality text not null,
  id uuid not null,
  area_id uuid not null,
  postcode text not null check (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  -- House numbers, both inclusive; without a last one there is no end.
  first_number integer not null check (first_number between 1 and 99999),
  last_number integer check (last_number between 1 and 99999),
  side text not null check (side in ('ALL', 'ODD', 'EVEN')),
  from_on date not null,
  until_on date,
  source text check (length(source) between 1 and 500),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, area_id) references core.area (municipality, id),
  constraint area_postcode_period check (until_on is null or until_on > from_on),
  constraint area_postcode_numbers check (last_number is null or last_number >= first_number),
  -- A range starts and ends on a number of its side, or two sides of one street would seem to touch.
  constraint area_postcode_side check (
    side = 'ALL' or (first_number % 2 = case side when 'ODD' then 1 else 0 end
      and (last_number is null or last_number % 2 = first_number % 2))
  ),
  constraint area_postcode_one_area exclude using gist (
    municipality with =, postcode with =,
    int4range(first_number, last_number, '[]') with &&,
    (case side when 'ODD' then int4range(1, 2) when 'EVEN' then int4range(2, 3) else int4range(1, 3) end) with &&,
    daterange(from_on, until_on) with &&
  )
);
create index area_postcode_by_postcode on core.area_postcode (municipality, postcode, from_on);
create index area_postcode_by_area on core.area_postcode (municipality, area_id);
call kit.protect_tenant_table('core.area_postcode', 'select, insert, update (source, until_on)');
create trigger area_postcode_within_area after insert or update on core.area_postcode
  for each row execute function core.require_within('area', 'area_id');

-- A team that residents come to.
create table core.team (
  municipality text not null references core.municipality (code),
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('DISTRICT_TEAM', 'AREA_TEAM', 'COACHES', 'COUNTER', 'INTEGRAL_ACCESS')),
  legal_form text check (legal_form in ('MUNICIPALITY', 'FOUNDATION', 'EXECUTING_ORGANISATION')),
  from_on date not null,
  until_on date,
  source text check (length(source) between 1 and 500),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  constraint team_code_once unique (municipality, code),
  constraint team_period check (until_on is null or until_on > from_on)
);
call kit.protect_tenant_table('core.team', 'select, insert, update (name, source, until_on)');

-- R26: what a team is in law, for a period; one answer per day.
create table core.team_status (
  municipality text not null,
  id uuid not null,
  team_id uuid not null,
  status text not null check (status in ('GENERAL_PROVISION', 'TAILORED_PROVISION')),
  from_on date not null,
  until_on date,
  source text check (length(source) between 1 and 500),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, team_id) references core.team (municipality, id),
  constraint team_status_period check (until_on is null or until_on > from_on),
  constraint team_status_one exclude using gist (
    municipality with =, team_id with =, daterange(from_on, until_on) with &&
  )
);
call kit.protect_tenant_table('core.team_status', 'select, insert, update (source, until_on)');
create trigger team_status_within_team after insert or update on core.team_status
  for each row execute function core.require_within('team', 'team_id');

-- The areas a team works for.
create table core.team_area (
  municipality text not null,
  id uuid not null,
  team_id uuid not null,
  area_id uuid not null,
  from_on date not null,
  until_on date,
  source text check (length(source) between 1 and 500),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, team_id) references core.team (municipality, id),
  foreign key (municipality, area_id) references core.area (municipality, id),
  constraint team_area_period check (until_on is null or until_on > from_on),
  constraint team_area_once exclude using gist (
    municipality with =, team_id with =, area_id with =, daterange(from_on, until_on) with &&
  )
);
create index team_area_by_area on core.team_area (municipality, area_id, from_on);
call kit.protect_tenant_table('core.team_area', 'select, insert, update (source, until_on)');
create trigger team_area_within_team after insert or update on core.team_area
  for each row execute function core.require_within('team', 'team_id');
create trigger team_area_within_area after insert or update on core.team_area
  for each row execute function core.require_within('area', 'area_id');

-- Who works in a team, with which discipline; once at a time in one team.
create table core.team_member (
  municipality text not null,
  id uuid not null,
  team_id uuid not null,
  professional_id uuid not null,
  discipline text not null check (length(discipline) between 1 and 100),
  from_on date not null,
  until_on date,
  -- Subject of the token of whoever decided.
  assigned_by text not null check (length(assigned_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, team_id) references core.team (municipality, id),
  foreign key (municipality, professional_id) references core.professional (municipality, id),
  constraint team_member_period check (until_on is null or until_on > from_on),
  constraint team_member_once exclude using gist (
    municipality with =, team_id with =, professional_id with =, daterange(from_on, until_on) with &&
  )
);
create index team_member_by_professional on core.team_member (municipality, professional_id, from_on);
call kit.protect_tenant_table('core.team_member', 'select, insert, update (until_on)');
create trigger team_member_within_team after insert or update on core.team_member
  for each row execute function core.require_within('team', 'team_id');

create trigger area_ends_after_parts after update of until_on on core.area
  for each row when (new.until_on is not null) execute function core.refuse_end_before_parts(
    'area', 'parent_id', 'area_postcode', 'area_id', 'team_area', 'area_id');
create trigger team_ends_after_parts after update of until_on on core.team
  for each row when (new.until_on is not null) execute function core.refuse_end_before_parts(
    'team_status', 'team_id', 'team_area', 'team_id', 'team_member', 'team_id');

-- Organisations that the municipality works with: a row per municipality, the registration is the same everywhere.
create table core.organisation (
  municipality text not null references core.municipality (code),
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('PARTNER', 'PARTNER_GROUP', 'PROVIDER', 'EXECUTOR', 'ADVISORY_COUNCIL')),
  -- As partners carry it in their token.
  registration text check (registration ~ '^(oin:[0-9]{20}|kvk:[0-9]{8}|agb:[0-9]{8})$'),
  signals boolean not null,
  from_on date not null,
  until_on date,
  source text check (length(source) between 1 and 500),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  constraint organisation_code_once unique (municipality, code),
  constraint organisation_period check (until_on is null or until_on > from_on),
  constraint organisation_registration_once exclude using gist (
    municipality with =, registration with =, daterange(from_on, until_on) with &&
  )
);
call kit.protect_tenant_table('core.organisation', 'select, insert, update (name, registration, signals, source, until_on)');

-- Professionals as an administrator sees them: those without a lasting place in a team come first.
create view core.staff_member with (security_invoker = true) as
  select person.municipality, person.id, person.subject, person.name,
    (exists (
      select 1 from core.team_member place
      where place.municipality = person.municipality and place.professional_id = person.id and place.until_on is null
    ))::integer as team_rank
  from core.professional person;
alter view core.staff_member owner to eenplan_owner;
grant select on core.staff_member to eenplan_app, eenplan_worker;
