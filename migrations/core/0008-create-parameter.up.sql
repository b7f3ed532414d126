-- Amounts and thresholds of the law, and the days equated with a holiday. They are national: they belong to no
-- municipality. The owner writes them, by a migration or the command line; serving requests only reads them.
create table core.parameter_series (
  key text primary key check (key ~ '^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$' and length(key) <= 100),
  law text not null check (law ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  title_en text not null check (length(title_en) between 1 and 300),
  title_nl text not null check (length(title_nl) between 1 and 300),
  article text not null check (length(article) between 1 and 200),
  unit text not null check (unit ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  -- No day between the first and the last value may be without one.
  is_gapless boolean not null,
  -- An amount in whole euro cents; any other value is exact text.
  is_amount boolean generated always as (unit like 'EUR\_CENTS%') stored,
  constraint parameter_series_kind unique (key, is_amount)
);
create index parameter_series_by_law on core.parameter_series (law);
call kit.protect_reference_table('core.parameter_series');

-- valid_from and valid_until are both inclusive. A value that is replaced is withdrawn and never removed.
create table core.parameter_value (
  id uuid primary key,
  key text not null,
  amount_in_cents bigint check (amount_in_cents between -9007199254740991 and 9007199254740991),
  plain_value text check (plain_value ~ '^-?(0|[1-9][0-9]*)(\.[0-9]+)?$' and length(plain_value) <= 40),
  is_amount boolean generated always as (amount_in_cents is not null) stored,
  valid_from date not null,
  valid_until date,
  source text not null check (source ~ '[^[:space:]]' and length(source) <= 500),
  -- How sure it is: not read in a source, or computed by us. Without a mark it was read in its source.
  mark text check (mark in ('memory', 'derived')),
  origin text not null check (origin in ('SHIPPED', 'INSTALLATION')),
  recorded_at timestamptz not null,
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  withdrawn_at timestamptz,
  foreign key (key, is_amount) references core.parameter_series (key, is_amount),
  constraint parameter_value_one_value check (num_nonnulls(amount_in_cents, plain_value) = 1),
  constraint parameter_value_period check (valid_until is null or valid_until >= valid_from),
  constraint parameter_value_no_overlap exclude using gist (
    key with =, daterange(valid_from, valid_until, '[]') with &&
  ) where (withdrawn_at is null)
);
create index parameter_value_by_key on core.parameter_value (key, valid_from) where withdrawn_at is null;
call kit.protect_reference_table('core.parameter_value');

-- At commit: of a gapless series every value but the last is followed on the next day.
create function core.refuse_parameter_gap() returns trigger language plpgsql as $$
begin
  if exists (
    select from (
      select valid_until, lead(valid_from) over (order by valid_from) as next_from
      from core.parameter_value
      where key = new.key and withdrawn_at is null
    ) value
    where value.next_from > value.valid_until + 1
  ) and exists (select from core.parameter_series where key = new.key and is_gapless) then
    raise exception 'a gapless series has a day without a value'
      using errcode = 'check_violation', constraint = 'parameter_value_no_gap';
  end if;
  return null;
end $$;
create constraint trigger parameter_value_no_gap after insert or update on core.parameter_value
  deferrable initially deferred for each row execute function core.refuse_parameter_gap();

-- A value says what it said: only its withdrawal is written later, once. The generated column is not there yet.
create function core.refuse_parameter_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.withdrawn_at is null
    and to_jsonb(new) - '{is_amount,withdrawn_at}'::text[] = to_jsonb(old) - '{is_amount,withdrawn_at}'::text[] then
    return new;
  end if;
  raise exception 'a value is withdrawn, never changed or removed'
    using errcode = 'check_violation', constraint = 'parameter_value_fixed';
end $$;
create trigger parameter_value_fixed before update or delete on core.parameter_value
  for each row execute function core.refuse_parameter_change();

-- What holds, with the series it belongs to.
create view core.parameter with (security_invoker = true) as
  select value.id, series.key, series.law, series.title_en, series.title_nl, series.article, series.unit,
    series.is_gapless, value.amount_in_cents, coalesce(value.amount_in_cents::text, value.plain_value) as value,
    value.valid_from, value.valid_until, value.source, value.mark, value.origin, value.recorded_at
  from core.parameter_value value join core.parameter_series series on series.key = value.key
  where value.withdrawn_at is null;
alter view core.parameter owner to eenplan_owner;
grant select on core.parameter to eenplan_app, eenplan_worker;

-- The days that decrees equate with a holiday (Atw 3 lid 3), whole per version; the one recorded last is in use.
create table core.calendar_version (
  version text primary key check (version ~ '^[a-z][a-z0-9]*-[0-9]{4}\.[0-9]{1,3}$'),
  number bigint not null generated always as identity unique,
  -- First and last supported year, both inclusive.
  first_year integer not null check (first_year between 1900 and 9999),
  last_year integer not null check (last_year between 1900 and 9999),
  decrees jsonb not null check (jsonb_typeof(decrees) = 'array'),
  source text not null check (length(source) between 1 and 500),
  origin text not null check (origin in ('SHIPPED', 'INSTALLATION')),
  recorded_at timestamptz not null,
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  note text check (length(note) between 1 and 1000),
  constraint calendar_version_years check (last_year >= first_year)
);
call kit.protect_reference_table('core.calendar_version');
