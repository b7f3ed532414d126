-- Recorded consent (uitdrukkelijke toestemming): what a resident opens, to which activity, and when it was taken back.
-- given_on inclusive, withdrawn_on exclusive: withdrawn on the day it was given, it opened nothing.
create table core.consent (
  municipality text not null,
  id uuid not null,
  resident_id uuid not null,
  activity text not null check (activity ~ '^[a-z][a-z-]*:[a-z][a-z-]*$'),
  category text not null check (category ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  -- The third party that the data may be given to; null when they are opened to the activity.
  recipient text check (length(recipient) between 1 and 200),
  article text not null check (length(article) between 1 and 200),
  -- Who gave it for the resident; null when the resident did.
  representative_id uuid,
  given_on date not null,
  given_how text not null check (length(given_how) between 1 and 1000),
  recorded_by text not null,
  recorded_at timestamptz not null,
  withdrawn_on date,
  withdrawn_representative_id uuid,
  withdrawal_recorded_by text,
  withdrawal_recorded_at timestamptz,
  primary key (municipality, id),
  unique (municipality, resident_id, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  foreign key (municipality, representative_id) references core.representative (municipality, id),
  foreign key (municipality, withdrawn_representative_id) references core.representative (municipality, id),
  constraint consent_period check (withdrawn_on >= given_on),
  constraint consent_withdrawal check (
    num_nonnulls(withdrawn_on, withdrawal_recorded_by, withdrawal_recorded_at) in (0, 3)
    and (withdrawn_representative_id is null or withdrawn_on is not null)
  )
);
-- Of two at once the second is refused, whoever they are to be given to.
alter table core.consent add constraint consent_one_running exclude using gist (
  municipality with =, resident_id with =, activity with =, category with =, coalesce(recipient, '') with =,
  daterange(given_on, withdrawn_on) with &&
);
create index consent_by_resident on core.consent (municipality, resident_id, given_on);
call kit.protect_tenant_table('core.consent', 'select, insert, update (
  withdrawn_on, withdrawn_representative_id, withdrawal_recorded_by, withdrawal_recorded_at)');

-- What was taken back stays so: whoever consents again gives a new consent.
create function core.keep_withdrawal() returns trigger language plpgsql as $$
begin
  raise exception 'a withdrawal is final' using errcode = 'check_violation', constraint = 'consent_withdrawn_once';
end $$;
create trigger consent_withdrawn_once before update on core.consent
  for each row when (old.withdrawn_on is not null) execute function core.keep_withdrawal();
