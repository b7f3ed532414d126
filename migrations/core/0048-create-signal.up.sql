-- What is kept for ever of a signal: that it was received under the reference of a partner. It outlives the signal, so that
-- the same call gets the same answer whenever it comes. Nobody can be found by it: payload_hash is a keyed hash.
create table core.signal_receipt (
  municipality text not null references core.municipality (code),
  id uuid not null,
  organisation text not null check (length(organisation) between 1 and 60),
  partner_reference text not null check (length(partner_reference) between 1 and 100),
  payload_hash text not null check (length(payload_hash) = 43),
  outcome text not null check (outcome in ('RECEIVED')),
  -- What was seen to be wrong when it came in, as codes: a list of texts.
  remarks jsonb not null check (jsonb_typeof(remarks) = 'array'),
  received_at timestamptz not null,
  primary key (municipality, id),
  constraint signal_receipt_once unique (municipality, organisation, partner_reference)
);
call kit.protect_tenant_table('core.signal_receipt');

-- A signal of a partner about somebody. It holds whom it is about as the partner gave it, so there is no reference to a
-- resident: taking it in looks nobody up. Its id is that of its receipt.
create table core.signal (
  municipality text not null,
  id uuid not null,
  organisation text not null check (length(organisation) between 1 and 60),
  partner_reference text not null check (length(partner_reference) between 1 and 100),
  kind text not null check (length(kind) between 3 and 100),
  module text not null check (length(module) between 1 and 60),
  law_code text references core.law (code),
  state text not null check (state in ('RECEIVED', 'IN_REVIEW', 'CLOSED', 'REFUSED')),
  observed_on text check (observed_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  bsn_encrypted text,
  -- Null of what does not pass the eleven test: that is never looked for.
  bsn_lookup text,
  family_name text check (length(family_name) between 1 and 200),
  -- As the partner gave it, so it need not be a day that exists.
  birth_date text check (birth_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  postcode text check (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  house_number integer check (house_number between 1 and 99999),
  municipality_code text check (municipality_code ~ '^[0-9]{4}$'),
  payload jsonb not null check (jsonb_typeof(payload) = 'object'),
  -- What is to be put right before anybody acts on it, as codes; an empty list of one that is not in quarantine.
  quarantine jsonb not null check (jsonb_typeof(quarantine) = 'array'),
  received_on date not null,
  received_at timestamptz not null,
  picked_up_on date,
  closed_on date,
  outcome text check (outcome in (
    'ANSWERED', 'HANDED_TO_TEAM', 'OUTREACH', 'SAFETY', 'NO_ACTION', 'WITHDRAWN', 'EXPIRED')),
  withdrawn_because text check (withdrawn_because in ('PAID', 'WRONG_PERSON', 'OBJECTION')),
  closing_note text check (length(closing_note) between 1 and 2000 and closing_note ~ '\S'),
  feedback text check (length(feedback) between 1 and 500 and feedback ~ '\S'),
  refusal_reason text check (length(refusal_reason) between 1 and 500 and refusal_reason ~ '\S'),
  resident_informed_on date,
  resident_informed_how text check (resident_informed_how in (
    'LETTER', 'PHONE', 'CONVERSATION', 'DIGITAL', 'KNEW_ALREADY')),
  version integer not null check (version > 0),
  changed_by text not null check (length(changed_by) between 1 and 200),
  primary key (municipality, id),
  foreign key (municipality, id) references core.signal_receipt (municipality, id),
  constraint signal_reference_once unique (municipality, organisation, partner_reference),
  constraint signal_bsn_whole check (bsn_lookup is null or bsn_encrypted is not null),
  constraint signal_of_somebody check (num_nonnulls(bsn_encrypted, family_name) > 0),
  constraint signal_review check (state <> 'IN_REVIEW' or (picked_up_on is not null and quarantine = '[]')),
  constraint signal_closing check (
    (state in ('CLOSED', 'REFUSED')) = (closed_on is not null)
    and (state = 'CLOSED') = (outcome is not null) and (state = 'REFUSED') = (refusal_reason is not null)
    and (feedback is null or state = 'CLOSED')
  ),
  constraint signal_withdrawal check ((outcome is not distinct from 'WITHDRAWN') = (withdrawn_because is not null)),
  constraint signal_informed check (num_nonnulls(resident_informed_on, resident_informed_how) in (0, 2)),
  constraint signal_days check (picked_up_on >= received_on and closed_on >= received_on
    and resident_informed_on >= received_on)
);
create index signal_by_state on core.signal (municipality, state, received_at, id);
create index signal_by_organisation on core.signal (municipality, organisation, received_at, id);
create index signal_by_bsn on core.signal (municipality, bsn_lookup) where bsn_lookup is not null;
create index signal_in_quarantine on core.signal (municipality, received_at, id)
  where state = 'RECEIVED' and quarantine <> '[]';
call kit.protect_tenant_table('core.signal', 'select, insert, update (
  state, observed_on, bsn_encrypted, bsn_lookup, family_name, birth_date, postcode, house_number, municipality_code, payload,
  quarantine, picked_up_on, closed_on, outcome, withdrawn_because, closing_note, feedback, refusal_reason,
  resident_informed_on, resident_informed_how, version, changed_by)');
-- The job closes what stayed in quarantine too long.
grant update (state, closed_on, outcome, closing_note, version, changed_by) on core.signal to eenplan_worker;
call kit.allow_destruction('core.signal');
