-- The registry of laws: what a goal, a budget or a deviation can rest on, whether or not a module executes it here.
-- National, so it belongs to no municipality. The laws of installed modules that are not here are added at each migration.
create table core.law (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  title_en text not null check (length(title_en) between 1 and 300),
  title_nl text not null check (length(title_nl) between 1 and 300),
  -- Identifier in the national law register.
  bwb_id text not null check (bwb_id ~ '^BWBR[0-9]{7}$'),
  -- First day in force (inclusive); null when we do not know it.
  in_force_on date,
  -- First day no longer in force (exclusive); null while it is.
  until_on date,
  constraint law_period check (until_on is null or until_on > in_force_on)
);
call kit.protect_reference_table('core.law');

-- [memory]: the day, or the identifier, is not read in a source.
insert into core.law (code, title_en, title_nl, bwb_id, in_force_on) values
  ('AWB', 'General Administrative Law Act', 'Algemene wet bestuursrecht', 'BWBR0005537', '1994-01-01'), -- day [memory]
  ('JEUGDWET', 'Youth Act', 'Jeugdwet', 'BWBR0034925', '2015-01-01'),
  ('LEERPLICHTWET', 'Compulsory Education Act 1969', 'Leerplichtwet 1969', 'BWBR0002628', '1969-01-01'), -- day [memory]
  ('PARTICIPATIEWET', 'Participation Act', 'Participatiewet', 'BWBR0015703', '2015-01-01'), -- called so since
  ('PASSEND_ONDERWIJS', 'Primary Education Act (inclusive education)', 'Wet op het primair onderwijs (passend onderwijs)',
    'BWBR0003420', '2014-08-01'), -- day [memory]
  ('WET_INBURGERING', 'Civic Integration Act 2021', 'Wet inburgering 2021', 'BWBR0044770', '2022-01-01'),
  ('WGS', 'Municipal Debt Help Act', 'Wet gemeentelijke schuldhulpverlening', 'BWBR0031331', '2012-07-01'),
  ('WLZ', 'Long-term Care Act', 'Wet langdurige zorg', 'BWBR0035917', '2015-01-01'), -- [memory]
  ('WMO', 'Social Support Act 2015', 'Wet maatschappelijke ondersteuning 2015', 'BWBR0035362', '2015-01-01'),
  ('WPG', 'Public Health Act', 'Wet publieke gezondheid', 'BWBR0024705', '2008-12-01'), -- [memory]
  ('ZVW', 'Health Insurance Act', 'Zorgverzekeringswet', 'BWBR0018450', '2006-01-01'); -- [memory]
