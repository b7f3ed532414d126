-- A report of a calamity or of violence while support was given, Wmo 2015 art. 3.4. It names no client and has no free
-- text. reported_by is the registration of a provider, or the subject of a professional.
create table wmo.calamity (
  municipality text not null references core.municipality (code),
  id uuid not null,
  reporter_kind text not null check (reporter_kind in ('PARTNER', 'PROFESSIONAL')),
  reported_by text not null check (length(reported_by) between 1 and 400),
  reference text not null check (length(reference) between 1 and 100),
  kind text not null check (kind in ('CALAMITY', 'VIOLENCE')),
  harm text not null check (harm in ('DEATH', 'SERIOUS_HARM', 'OTHER_HARM', 'NO_HARM')),
  setting text not null check (
    setting in ('HOME_SUPPORT', 'DAY_ACTIVITY', 'SHORT_STAY', 'PROTECTED_HOUSING', 'SHELTER', 'OTHER')
  ),
  provider text not null check (length(provider) between 1 and 60),
  clients integer not null check (clients between 0 and 1000),
  happened_on date not null,
  discovered_on date not null,
  reported_on date not null,
  closed_on date,
  outcome text check (outcome in ('NO_CALAMITY', 'NO_SHORTCOMING', 'IMPROVEMENT', 'ENFORCEMENT')),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  constraint calamity_reference_once unique (municipality, reporter_kind, reported_by, reference),
  constraint calamity_with_harm check (kind <> 'CALAMITY' or harm in ('DEATH', 'SERIOUS_HARM')),
  constraint calamity_of_itself check (reporter_kind <> 'PARTNER' or provider = reported_by),
  constraint calamity_in_order check (happened_on <= discovered_on and discovered_on <= reported_on),
  constraint calamity_closed_whole check ((closed_on is null) = (outcome is null)),
  constraint calamity_closed_after check (closed_on >= reported_on)
);
create index calamity_by_day on wmo.calamity (municipality, reported_on, id);
call kit.protect_tenant_table('wmo.calamity', 'select, insert, update (closed_on, outcome)');
-- Fifteen years: Wmo 2015, art. 5.3.4 lid 1.
call kit.allow_destruction('wmo.calamity');
