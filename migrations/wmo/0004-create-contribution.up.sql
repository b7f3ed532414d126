-- Why no contribution is due, and where that stands. National, so it belongs to no municipality.
create table wmo.contribution_exemption_ground (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  title_en text not null check (length(title_en) between 1 and 200),
  title_nl text not null check (length(title_nl) between 1 and 200),
  article text not null check (length(article) between 1 and 200),
  -- Which months it frees: those it holds whole, or those with two nights in a row.
  frees text not null check (frees in ('WHOLE_MONTHS', 'MONTHS_WITH_TWO_NIGHTS')),
  -- Found from what is on file, so that nobody records it.
  is_computed boolean not null,
  source text not null check (length(source) between 1 and 300)
);
call kit.protect_reference_table('wmo.contribution_exemption_ground');

insert into wmo.contribution_exemption_ground (code, title_en, title_nl, article, frees, is_computed, source) values
  ('OTHER_CONTRIBUTION', 'A contribution for protected housing or under the Wlz is due already',
    'Er is al een bijdrage verschuldigd voor beschermd wonen of op grond van de Wlz',
    'Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 3 (a)', 'WHOLE_MONTHS', false, 'law-facts 1.1'),
  ('SHELTER', 'Two nights in a row in shelter', 'Ten minste twee aaneengesloten nachten opvang in de maand',
    'Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 3 (b)', 'MONTHS_WITH_TWO_NIGHTS', false, 'law-facts 1.1'),
  ('RISK_FOR_MINOR', 'It would be a risk for a minor, on advice', 'Na advies: risico voor een minderjarige',
    'Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 3 (c)', 'WHOLE_MONTHS', false, 'law-facts 1.1'),
  ('WHEELCHAIR', 'It is a wheelchair', 'Het gaat om een rolstoel',
    'Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 3 (d)', 'WHOLE_MONTHS', false, 'law-facts 1.1'),
  ('MINOR', 'The resident is a minor', 'De inwoner is minderjarig',
    'Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 3 (e)', 'WHOLE_MONTHS', true, 'law-facts 1.1'),
  ('COUPLE_BELOW_PENSION_AGE', 'A couple of whom at least one has not reached pension age',
    'Gehuwd, en ten minste een van beiden heeft de AOW-leeftijd niet bereikt',
    'Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 3 (f)', 'WHOLE_MONTHS', false, 'law-facts 1.1'),
  ('NO_MEANS', 'The means are insufficient', 'Onvoldoende betalingscapaciteit',
    'Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 3 (g)', 'WHOLE_MONTHS', false, 'law-facts 1.1'),
  ('HARMS_SUPPORT', 'It would harm support that looks at the whole person',
    'Het doet afbreuk aan een integrale, persoonsgerichte aanpak',
    'Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 3 (h)', 'WHOLE_MONTHS', false, 'law-facts 1.1'),
  ('ORDINANCE_INCOME', 'The income is below what the ordinance says',
    'Het inkomen ligt onder de grens van de verordening',
    'Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 2', 'WHOLE_MONTHS', false, 'law-facts 1.1'),
  ('PAID_BY_PARTNER', 'The partner pays the one contribution of the two',
    'De partner betaalt de ene bijdrage van beiden',
    'Uitvoeringsbesluit Wmo 2015, hoofdstuk 3: one contribution per household', 'WHOLE_MONTHS', false,
    '[derived] from law-facts 1.1: the most is per household');

-- Wmo 2.1.4: a provision for which a resident pays. from_on inclusive, until_on exclusive; stopped on its first day it held
-- on none. Amounts follow from it, and are not kept.
create table wmo.contribution (
  municipality text not null,
  id uuid not null,
  resident_id uuid not null,
  provision text not null check (length(btrim(provision)) between 1 and 200),
  allocation_id uuid,
  decision_id uuid,
  from_on date not null,
  until_on date,
  -- Day the resident was told: it reaches back from there.
  imposed_on date not null check (imposed_on >= '2014-01-01'),
  cost_price_in_cents bigint not null check (cost_price_in_cents between 1 and 100000000000),
  cost_price_kind text not null check (cost_price_kind in ('PER_PERIOD', 'WHOLE')),
  -- Of a minor: the article of the ordinance that asks it for a home adaptation.
  ordinance_article text check (length(btrim(ordinance_article)) between 1 and 200),
  version integer not null check (version > 0),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  foreign key (municipality, allocation_id, resident_id) references core.allocation (municipality, id, resident_id),
  foreign key (municipality, decision_id) references core.decision (municipality, id),
  constraint contribution_of_resident unique (municipality, id, resident_id),
  constraint contribution_one_origin check (num_nonnulls(allocation_id, decision_id) <= 1),
  constraint contribution_period check (until_on >= from_on),
  constraint contribution_under_law check (from_on >= '2015-01-01'),
  constraint contribution_once exclude using gist (
    municipality with =, (resident_id::text) with =, lower(btrim(provision)) with =, daterange(from_on, until_on) with &&
  ),
  constraint contribution_once_of_allocation exclude using gist (
    municipality with =, (allocation_id::text) with =, daterange(from_on, until_on) with &&
  ) where (allocation_id is not null),
  constraint contribution_once_of_decision exclude using gist (
    municipality with =, (decision_id::text) with =, daterange(from_on, until_on) with &&
  ) where (decision_id is not null)
);
create index contribution_by_resident on wmo.contribution (municipality, resident_id, from_on);
create index contribution_by_allocation on wmo.contribution (municipality, allocation_id) where allocation_id is not null;
create index contribution_by_decision on wmo.contribution (municipality, decision_id) where decision_id is not null;
create index contribution_by_end on wmo.contribution (municipality, until_on, id);
call kit.protect_tenant_table('wmo.contribution', 'select, insert, update (until_on, version)');

-- Uitvoeringsbesluit 3.8: from when until when none is due, and why. from_on inclusive, until_on exclusive.
create table wmo.contribution_exemption (
  municipality text not null,
  id uuid not null,
  contribution_id uuid not null,
  resident_id uuid not null,
  ground_code text not null references wmo.contribution_exemption_ground (code),
  from_on date not null,
  until_on date,
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, contribution_id, resident_id) references wmo.contribution (municipality, id, resident_id),
  constraint contribution_exemption_period check (until_on >= from_on),
  constraint contribution_exemption_once exclude using gist (
    municipality with =, (contribution_id::text) with =, ground_code with =, daterange(from_on, until_on) with &&
  )
);
create index contribution_exemption_by_contribution on wmo.contribution_exemption (municipality, contribution_id, from_on);
create index contribution_exemption_by_resident on wmo.contribution_exemption (municipality, resident_id);
call kit.protect_tenant_table('wmo.contribution_exemption', 'select, insert, update (until_on)');

-- R71: paid by doing something, and why. from_on inclusive, until_on exclusive. Never changed.
create table wmo.contribution_in_kind (
  municipality text not null,
  id uuid not null,
  contribution_id uuid not null,
  resident_id uuid not null,
  service text not null check (length(btrim(service)) between 1 and 1000),
  ground text not null check (ground in ('NO_MONEY', 'FINANCIAL_GAIN')),
  evidence text not null check (length(btrim(evidence)) between 1 and 2000),
  from_on date not null,
  until_on date not null,
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, contribution_id, resident_id) references wmo.contribution (municipality, id, resident_id),
  constraint contribution_in_kind_period check (until_on > from_on),
  constraint contribution_in_kind_once exclude using gist (
    municipality with =, (contribution_id::text) with =, daterange(from_on, until_on) with &&
  )
);
create index contribution_in_kind_by_contribution on wmo.contribution_in_kind (municipality, contribution_id, from_on);
create index contribution_in_kind_by_resident on wmo.contribution_in_kind (municipality, resident_id);
call kit.protect_tenant_table('wmo.contribution_in_kind', 'select, insert');

-- Wmo 5.3.4: fifteen years after it ended, with what hangs on it.
call kit.allow_destruction('wmo.contribution');
call kit.allow_destruction('wmo.contribution_exemption');
call kit.allow_destruction('wmo.contribution_in_kind');
