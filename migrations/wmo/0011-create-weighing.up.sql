-- What a tailored provision is, with its category of code list WMO020. National, so it belongs to no municipality.
create table wmo.provision_kind (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  title_en text not null check (length(title_en) between 1 and 200),
  title_nl text not null check (length(title_nl) between 1 and 200),
  category_code text not null check (category_code ~ '^[0-9]{2}$'),
  -- R15: group guidance goes before it.
  is_individual_guidance boolean not null,
  source text not null check (length(source) between 1 and 300)
);
call kit.protect_reference_table('wmo.provision_kind');

insert into wmo.provision_kind (code, title_en, title_nl, category_code, is_individual_guidance, source) values
  ('HOUSEHOLD_HELP', 'Household help', 'Hulp bij het huishouden', '01', false, 'WMO020; catalogue S096'),
  ('GUIDANCE_INDIVIDUAL_DEVELOP', 'Individual guidance, to develop', 'Individuele begeleiding, ontwikkelen', '02', true,
    'WMO020; catalogue S092'),
  ('GUIDANCE_INDIVIDUAL_STABILISE', 'Individual guidance, to stabilise', 'Individuele begeleiding, stabiliseren', '02', true,
    'WMO020; catalogue S092'),
  ('GUIDANCE_INDIVIDUAL_PLUS', 'Individual guidance, intensive', 'Individuele begeleiding plus', '02', true,
    'WMO020; catalogue S092'),
  ('GUIDANCE_GROUP', 'Group guidance, day activities', 'Begeleiding groep, dagbesteding', '07', false,
    'WMO020; catalogue S093'),
  ('DAY_ACTIVITIES_TRANSPORT', 'Transport to day activities', 'Vervoer dagbesteding', '08', false, 'WMO020; catalogue S095'),
  ('SHORT_STAY', 'Short stay', 'Kortdurend verblijf', '04', false, 'WMO020; catalogue S101'),
  ('HOME_ADAPTATION', 'Home adaptation', 'Woningaanpassing', '13', false, 'WMO020; catalogue S104'),
  ('AID', 'Aid', 'Hulpmiddel', '14', false, 'WMO020; catalogue S105'),
  ('WHEELCHAIR', 'Wheelchair', 'Rolstoel', '11', false, 'WMO020; catalogue S105'),
  ('TRANSPORT_INDIVIDUAL', 'Transport, individual', 'Vervoersvoorziening, individueel', '12', false,
    'WMO020; catalogue S106'),
  ('TRANSPORT_COLLECTIVE', 'Transport, collective', 'Collectief vervoer', '12', false,
    'WMO020; catalogue S106; that it is 12 and not 08 is [derived]'),
  ('OTHER', 'Other tailored provision', 'Overig maatwerk', '10', false, 'WMO020'),
  ('PROTECTED_HOUSING', 'Protected housing', 'Beschermd wonen', '15', false, 'WMO020'),
  ('SHELTER', 'Shelter', 'Opvang', '16', false, 'WMO020'),
  ('CRISIS_SHELTER', 'Crisis shelter', 'Spoedopvang', '17', false, 'WMO020');

-- What goes before the Wmo (voorliggende voorziening). National.
create table wmo.preceding_provision (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  title_en text not null check (length(title_en) between 1 and 200),
  title_nl text not null check (length(title_nl) between 1 and 200),
  article text not null check (length(article) between 1 and 200),
  source text not null check (length(source) between 1 and 300)
);
call kit.protect_reference_table('wmo.preceding_provision');

insert into wmo.preceding_provision (code, title_en, title_nl, article, source) values
  ('WLZ', 'Long-term Care Act', 'Wet langdurige zorg', 'Wmo 2015, art. 2.3.5 lid 6', 'law-facts 1.1'),
  ('ZVW', 'Health Insurance Act', 'Zorgverzekeringswet', 'Wmo 2015, art. 2.3.5 lid 5', 'law-facts 1.1'),
  ('JEUGDWET', 'Youth Act', 'Jeugdwet', 'Wmo 2015, art. 2.3.5 lid 5', 'law-facts 1.1'),
  ('PARTICIPATIEWET', 'Participation Act', 'Participatiewet', 'Wmo 2015, art. 2.3.5 lid 5', 'law-facts 1.1'),
  ('EDUCATION', 'Education', 'Onderwijs', 'Wmo 2015, art. 2.3.5 lid 5', 'law-facts 1.1'),
  ('OTHER_LAW', 'Another law', 'Een andere wet', 'Wmo 2015, art. 2.3.5 lid 5', '[derived] from law-facts 1.1');

-- Wmo 2.3.5 lid 3: what was weighed before a decision on an application, and of what kind of provision. Weighed again on
-- objection or review it has the next number; the latest counts.
create table wmo.weighing (
  municipality text not null,
  id uuid not null,
  application_id uuid not null,
  case_id uuid not null,
  resident_id uuid not null,
  number integer not null check (number > 0),
  -- How many decisions there were on the application when it began: one more, and it is fixed.
  decisions_before integer not null check (decisions_before >= 0),
  kind_code text not null references wmo.provision_kind (code),
  -- R19: the thing that is asked, of the list of the municipality.
  customary_item text check (length(btrim(customary_item)) between 1 and 100),
  -- R15: whether group guidance would do.
  group_guidance_outcome text check (group_guidance_outcome in ('SUFFICIENT', 'PARTLY', 'INSUFFICIENT', 'NOT_PRESENT')),
  group_guidance_reason text check (length(btrim(group_guidance_reason)) between 1 and 2000),
  -- Day of the latest step.
  weighed_on date not null check (weighed_on >= '2015-01-01'),
  version integer not null check (version > 0),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, application_id, case_id, resident_id)
    references core.application (municipality, id, case_id, resident_id),
  constraint weighing_of_resident unique (municipality, id, resident_id),
  constraint weighing_once unique (municipality, application_id, number),
  constraint weighing_group_with_reason check ((group_guidance_outcome is null) = (group_guidance_reason is null))
);
create index weighing_by_resident on wmo.weighing (municipality, resident_id);
create index weighing_by_day on wmo.weighing (municipality, weighed_on, id);
call kit.protect_tenant_table('wmo.weighing', 'select, insert, update (
  kind_code, customary_item, group_guidance_outcome, group_guidance_reason, weighed_on, version
)');

-- One step of it, in the order of the law: the position is that of the step. Never changed.
create table wmo.weighing_step (
  municipality text not null,
  id uuid not null,
  weighing_id uuid not null,
  resident_id uuid not null,
  step text not null,
  position integer not null,
  outcome text not null check (outcome in ('SUFFICIENT', 'PARTLY', 'INSUFFICIENT', 'NOT_PRESENT', 'LEFT_OUT')),
  reason text not null check (length(btrim(reason)) between 1 and 2000),
  preceding_code text references wmo.preceding_provision (code),
  wlz_ground text check (wlz_ground in ('ENTITLED', 'PRESUMED_WITHOUT_COOPERATION')),
  ladder_judgement_id uuid,
  weighed_on date not null check (weighed_on >= '2015-01-01'),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, weighing_id, resident_id) references wmo.weighing (municipality, id, resident_id),
  foreign key (municipality, ladder_judgement_id) references core.ladder_judgement (municipality, id),
  constraint weighing_step_once unique (municipality, weighing_id, position),
  constraint weighing_step_in_order check ((step, position) in (
    ('OWN_STRENGTH', 1), ('CUSTOMARY_HELP', 2), ('INFORMAL_CARE', 3), ('SOCIAL_NETWORK', 4),
    ('PRECEDING_PROVISION', 5), ('GENERAL_PROVISION', 6)
  )),
  constraint weighing_step_preceding check (
    (preceding_code is not null) = (step = 'PRECEDING_PROVISION' and outcome <> 'NOT_PRESENT')
  ),
  constraint weighing_step_wlz check (wlz_ground is null or preceding_code is not distinct from 'WLZ'),
  constraint weighing_step_left_out check (outcome <> 'LEFT_OUT' or step = 'INFORMAL_CARE')
);
create index weighing_step_by_resident on wmo.weighing_step (municipality, resident_id);
create index weighing_step_by_judgement on wmo.weighing_step (municipality, ladder_judgement_id)
  where ladder_judgement_id is not null;
-- The weighing stops where one is enough: none but the last is, and they are there without a gap.
create unique index weighing_step_one_enough on wmo.weighing_step (municipality, weighing_id) where outcome = 'SUFFICIENT';
call kit.protect_tenant_table('wmo.weighing_step', 'select, insert');

-- Wmo 5.3.4: fifteen years.
call kit.allow_destruction('wmo.weighing');
call kit.allow_destruction('wmo.weighing_step');
