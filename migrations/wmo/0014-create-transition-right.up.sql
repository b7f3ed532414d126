-- Rule R81: what a right under the law before the Wmo 2015 is to, and the parameter that says when it ends. National.
create table wmo.transition_right_kind (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  title_en text not null check (length(title_en) between 1 and 200),
  title_nl text not null check (length(title_nl) between 1 and 200),
  end_parameter text not null check (end_parameter ~ '^wmo\.transition\.[a-z-]+$'),
  asks_announcement boolean not null,
  source text not null check (length(source) between 1 and 300)
);
call kit.protect_reference_table('wmo.transition_right_kind');

insert into wmo.transition_right_kind (code, title_en, title_nl, end_parameter, asks_announcement, source) values
  ('AMBULANT', 'Ambulant support', 'Ambulante ondersteuning (AWBZ)', 'wmo.transition.ambulant-last-day', false,
    'policy catalogue R81 and S114 (document 1.4, §9.1.1)'),
  ('GGZ_C', 'Protected housing (GGZ-C)', 'Beschermd wonen (GGZ-C)', 'wmo.transition.ggz-c-last-day', false,
    'policy catalogue R81 and S114 (document 1.4, §9.1.1)'),
  ('HOUSEHOLD_HELP', 'Household help', 'Hulp bij het huishouden', 'wmo.transition.household-help-months', true,
    'policy catalogue R81 and S114 (document 1.4, §9.1.1)'),
  ('PERSONAL_BUDGET', 'Personal budget', 'Persoonsgebonden budget (pgb)', 'wmo.transition.personal-budget-until', false,
    'policy catalogue R81 (document 1.4, §8.3.5)');

-- A right of a resident under that law. indicated_from_on inclusive; indicated_until_on, ends_on and left_on exclusive.
create table wmo.transition_right (
  municipality text not null,
  id uuid not null,
  resident_id uuid not null,
  kind_code text not null references wmo.transition_right_kind (code),
  indicated_from_on date not null,
  indicated_until_on date,
  announced_on date,
  ends_on date not null,
  spoken_on date,
  left_on date,
  leave_reason text check (leave_reason in ('CHANGED_QUESTION', 'NEW_QUESTION')),
  leave_question text check (length(btrim(leave_question)) between 1 and 2000),
  version integer not null check (version > 0),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  constraint transition_right_period check (ends_on > indicated_from_on and ends_on <= indicated_until_on),
  -- The end of household help counts from the day the new provision was announced.
  constraint transition_right_announced check ((kind_code = 'HOUSEHOLD_HELP') = (announced_on is not null)),
  constraint transition_right_spoken check (spoken_on >= indicated_from_on and spoken_on < ends_on),
  -- R82: left with a changed or new question.
  constraint transition_right_left check (
    num_nonnulls(left_on, leave_reason, leave_question) in (0, 3) and left_on >= indicated_from_on and left_on < ends_on
  ),
  constraint transition_right_once exclude using gist (
    municipality with =, (resident_id::text) with =, kind_code with =,
    daterange(indicated_from_on, coalesce(left_on, ends_on)) with &&
  )
);
create index transition_right_by_resident on wmo.transition_right (municipality, resident_id, ends_on);
create index transition_right_by_end on wmo.transition_right (municipality, ends_on, id);
call kit.protect_tenant_table('wmo.transition_right',
  'select, insert, update (spoken_on, left_on, leave_reason, leave_question, version)');

-- Wmo 5.3.4: fifteen years after it ended.
call kit.allow_destruction('wmo.transition_right');
