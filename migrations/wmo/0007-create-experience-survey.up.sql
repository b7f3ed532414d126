-- The yearly survey of client experience (cliëntervaringsonderzoek) as numbers, Wmo 2015 art. 2.5.1. Recorded again the
-- numbers of before stay, and are not current any more. shown_from is the smallest number that is shown, as it was then.
create table wmo.experience_survey (
  municipality text not null references core.municipality (code),
  id uuid not null,
  year integer not null check (year between 2015 and 9999),
  recorded_on date not null,
  published_on date,
  recording integer not null check (recording > 0),
  version integer not null check (version > 0),
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (municipality, id),
  constraint experience_survey_once_a_year unique (municipality, year),
  constraint experience_survey_published_after check (published_on >= recorded_on)
);
call kit.protect_tenant_table('wmo.experience_survey', 'select, insert, update (
  recorded_on, published_on, recording, version, recorded_by, recorded_at
)');

create table wmo.experience_count (
  municipality text not null,
  id uuid not null,
  survey_id uuid not null,
  recording integer not null check (recording > 0),
  is_current boolean not null,
  question_code text not null check (question_code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  answer text not null check (answer in ('FULLY_AGREE', 'AGREE', 'NEUTRAL', 'DISAGREE', 'FULLY_DISAGREE')),
  counted integer not null check (counted between 0 and 1000000),
  shown_from integer not null check (shown_from >= 0),
  primary key (municipality, id),
  foreign key (municipality, survey_id) references wmo.experience_survey (municipality, id),
  constraint experience_count_once unique (municipality, survey_id, recording, question_code, answer)
);
create unique index experience_count_current on wmo.experience_count (municipality, survey_id, question_code, answer)
  where is_current;
call kit.protect_tenant_table('wmo.experience_count', 'select, insert, update (is_current)');
