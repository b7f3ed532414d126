-- What the municipality has laid down, or means to: a row per version, from_on inclusive, until_on exclusive.
-- A version keeps its status and its source (R92); another status is another version (R37).
create table core.ordinance (
  municipality text not null references core.municipality (code),
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  title text not null check (length(title) between 1 and 300),
  kind text not null check (kind in ('ORDINANCE', 'FURTHER_RULES', 'POLICY_RULE', 'POLICY_PLAN')),
  status text not null check (status in ('OPTION', 'VISION', 'DECISION', 'ORDINANCE')),
  law_code text check (law_code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  -- Code of the rule of the policy catalogue that it fills in.
  rule_code text check (rule_code ~ '^R[0-9]{2,3}$'),
  from_on date not null,
  until_on date,
  source text not null check (length(source) between 1 and 500),
  comment text check (length(comment) between 1 and 1000),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  constraint ordinance_period check (until_on is null or until_on > from_on),
  constraint ordinance_one_version exclude using gist (
    municipality with =, code with =, daterange(from_on, until_on) with &&
  )
);
create index ordinance_by_code on core.ordinance (municipality, code, from_on);
call kit.protect_tenant_table('core.ordinance', 'select, insert, update (until_on)');
