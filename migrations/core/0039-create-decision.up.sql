-- Why a decision is taken back. National, so it belongs to no municipality.
create table core.decision_ground (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  title_en text not null check (length(title_en) between 1 and 200),
  title_nl text not null check (length(title_nl) between 1 and 200),
  law_code text references core.law (code),
  article text not null check (length(article) between 1 and 200),
  -- Wmo 2.3.6 lid 5 (b): may a later budget be refused because of it?
  bars_budget boolean not null,
  source text not null check (length(source) between 1 and 300)
);
call kit.protect_reference_table('core.decision_ground');

insert into core.decision_ground (code, title_en, title_nl, law_code, article, bars_budget, source) values
  ('WMO_WRONG_DATA', 'Wrong or incomplete data would have led to another decision',
    'Onjuiste of onvolledige gegevens zouden tot een andere beslissing hebben geleid',
    'WMO', 'Wmo 2015, art. 2.3.10 lid 1 (a)', true, 'Wmo 2015, art. 2.3.10'),
  ('WMO_NO_LONGER_NEEDED', 'The resident no longer depends on it', 'Niet langer op de voorziening aangewezen',
    'WMO', 'Wmo 2015, art. 2.3.10 lid 1 (b)', false, 'Wmo 2015, art. 2.3.10'),
  ('WMO_NOT_ADEQUATE', 'It is no longer adequate', 'Niet meer toereikend',
    'WMO', 'Wmo 2015, art. 2.3.10 lid 1 (c)', false, 'Wmo 2015, art. 2.3.10'),
  ('WMO_CONDITIONS_NOT_MET', 'The conditions of it are not met', 'Voldoet niet aan de voorwaarden',
    'WMO', 'Wmo 2015, art. 2.3.10 lid 1 (d)', true, 'Wmo 2015, art. 2.3.10'),
  ('WMO_NOT_USED', 'It is not used, or for something else', 'Niet of voor een ander doel gebruikt',
    'WMO', 'Wmo 2015, art. 2.3.10 lid 1 (e)', true, 'Wmo 2015, art. 2.3.10'),
  ('UNLAWFUL', 'Access was found unlawful', 'Toegang onrechtmatig',
    null, 'Rule R30: the check refuses for unlawfulness alone', false, 'Hardenberg 2014 §7.2'),
  ('OWN_WISH', 'The resident asks for it', 'Op verzoek van de inwoner',
    null, 'Awb, art. 1:3 lid 2', false, '[derived] from R11');

-- Awb 1:3: what is decided on an application, and what revises it or takes it back. effective_on inclusive, until_on
-- exclusive: on it another decision came instead.
create table core.decision (
  municipality text not null,
  id uuid not null,
  application_id uuid not null,
  case_id uuid not null,
  resident_id uuid not null,
  law_code text not null references core.law (code),
  kind text not null check (kind in ('ON_APPLICATION', 'REVISION', 'WITHDRAWAL')),
  outcome text not null check (outcome in ('GRANTED', 'PARTLY', 'REFUSED', 'NOT_HANDLED', 'WITHDRAWN')),
  state text not null check (state in ('TAKEN', 'PUBLISHED', 'ENDED')),
  plan_id uuid,
  block_id uuid,
  access_decision_id uuid,
  product_id uuid,
  ordinance_id uuid not null,
  motivation text not null check (length(btrim(motivation)) between 1 and 4000),
  rests_on_deviating_facts boolean not null,
  decided_on date not null,
  professional_id uuid not null,
  replaces_id uuid,
  ground_code text references core.decision_ground (code),
  published_on date,
  channel text check (channel in ('POST', 'DIGITAL', 'HANDED_OVER')),
  effective_on date,
  until_on date,
  version integer not null check (version > 0),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, application_id, case_id, resident_id)
    references core.application (municipality, id, case_id, resident_id),
  foreign key (municipality, plan_id, block_id) references core.building_block (municipality, plan_id, id),
  foreign key (municipality, access_decision_id) references core.access_decision (municipality, id),
  foreign key (municipality, product_id) references core.product (municipality, id),
  foreign key (municipality, ordinance_id) references core.ordinance (municipality, id),
  foreign key (municipality, professional_id) references core.professional (municipality, id),
  constraint decision_of_resident unique (municipality, id, case_id, resident_id),
  constraint decision_of_application unique (municipality, id, application_id),
  foreign key (municipality, replaces_id, application_id) references core.decision (municipality, id, application_id),
  constraint decision_replaced_once unique (municipality, replaces_id),
  constraint decision_replaces check ((kind = 'ON_APPLICATION') = (replaces_id is null)),
  constraint decision_withdrawal check (
    (kind = 'WITHDRAWAL') = (outcome = 'WITHDRAWN') and (kind = 'WITHDRAWAL') = (ground_code is not null)
  ),
  constraint decision_block check ((plan_id is null) = (block_id is null)),
  -- R37: what is granted is a version of a product, in a plan.
  constraint decision_grant check (
    outcome not in ('GRANTED', 'PARTLY') or num_nonnulls(product_id, block_id, access_decision_id) = 3
  ),
  -- Awb 3:40 and 3:41: no effect before it is made known.
  constraint decision_publication check (
    num_nonnulls(published_on, channel, effective_on) = case when state = 'TAKEN' then 0 else 3 end
    and published_on >= decided_on and effective_on >= published_on
  ),
  constraint decision_end check ((state = 'ENDED') = (until_on is not null) and until_on >= effective_on)
);
create unique index decision_one_on_application on core.decision (municipality, application_id)
  where kind = 'ON_APPLICATION';
create index decision_by_resident on core.decision (municipality, resident_id, decided_on);
create index decision_by_case on core.decision (municipality, case_id, decided_on);
create index decision_by_block on core.decision (municipality, block_id, decided_on);
create index decision_by_state on core.decision (municipality, state, decided_on, id);
call kit.protect_tenant_table('core.decision', 'select, insert, update (
  state, published_on, channel, effective_on, until_on, version)');

-- R37: the versions of product and ordinance are those of the day of the decision.
create function core.require_versions_of_decision() returns trigger language plpgsql as $$
begin
  if new.product_id is not null and not exists (
    select from core.product p where p.municipality = new.municipality and p.id = new.product_id
      and p.from_on <= new.decided_on and (p.until_on is null or p.until_on > new.decided_on)
  ) then
    raise exception 'a decision goes by a product that is valid on its day'
      using errcode = 'check_violation', constraint = 'decision_of_valid_product';
  end if;
  if not exists (
    select from core.ordinance o where o.municipality = new.municipality and o.id = new.ordinance_id
      and o.status in ('DECISION', 'ORDINANCE')
      and o.from_on <= new.decided_on and (o.until_on is null or o.until_on > new.decided_on)
  ) then
    raise exception 'a decision goes by an ordinance that is in force on its day'
      using errcode = 'check_violation', constraint = 'decision_of_ordinance_in_force';
  end if;
  return null;
end $$;
create trigger decision_versions after insert on core.decision
  for each row execute function core.require_versions_of_decision();

-- R31: the days on which somebody decided in the case of a household, from_on and until_on both inclusive.
create view core.case_deed with (security_invoker = true) as
  select d.municipality, d.id, c.household_id, d.professional_id, d.decided_on as from_on,
    greatest(d.decided_on, (d.recorded_at at time zone 'Europe/Amsterdam')::date) as until_on
  from core.decision d
  join core.case_file c on c.municipality = d.municipality and c.id = d.case_id;
alter view core.case_deed owner to eenplan_owner;
grant select on core.case_deed to eenplan_app, eenplan_worker;

-- R31: of any table whose decisions stand in core.case_deed. The argument: the column with who decides.
create function core.refuse_deed_of_supporter() returns trigger language plpgsql as $$
begin
  perform core.take_turns(new.municipality, (to_jsonb(new) ->> tg_argv[0])::uuid);
  if exists (
    select from core.case_deed d
    join core.household_supporter s on s.municipality = d.municipality and s.household_id = d.household_id
      and s.professional_id = d.professional_id
      and daterange(s.from_on, s.until_on) && daterange(d.from_on, d.until_on, '[]')
    where d.municipality = new.municipality and d.id = new.id
  ) then
    raise exception 'a client supporter decides nothing in the case'
      using errcode = 'check_violation', constraint = 'deed_not_by_supporter';
  end if;
  return null;
end $$;
create trigger decision_not_by_supporter after insert on core.decision
  for each row execute function core.refuse_deed_of_supporter('professional_id');

create or replace function core.refuse_support_of_decider() returns trigger language plpgsql as $$
begin
  perform core.take_turns(new.municipality, new.professional_id);
  if exists (
    select from core.household_supporter s
    join core.plan p on p.municipality = s.municipality and p.household_id = s.household_id
    join core.access_decision d on d.municipality = p.municipality and d.plan_id = p.id
    where s.municipality = new.municipality and s.id = new.id and (
      (s.professional_id = d.professional_id and daterange(s.from_on, s.until_on) && daterange(
        d.decided_on, greatest(d.decided_on, (d.recorded_at at time zone 'Europe/Amsterdam')::date), '[]'))
      or (s.professional_id = d.checker_id and daterange(s.from_on, s.until_on) @> d.checked_on)
    )
  ) or exists (
    select from core.household_supporter s
    join core.case_deed d on d.municipality = s.municipality and d.household_id = s.household_id
      and d.professional_id = s.professional_id
      and daterange(s.from_on, s.until_on) && daterange(d.from_on, d.until_on, '[]')
    where s.municipality = new.municipality and s.id = new.id
  ) then
    raise exception 'who decided in the case is no client supporter on that day'
      using errcode = 'check_violation', constraint = 'client_supporter_not_decider';
  end if;
  return null;
end $$;
