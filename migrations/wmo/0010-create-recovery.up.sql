-- Wmo 2.4.1: claiming back what was wrongly received, after a decision was changed for data that were wrong on purpose.
-- from_on inclusive, until_on exclusive; payment_due_on and reminder_due_on inclusive.
create table wmo.recovery (
  municipality text not null,
  id uuid not null,
  decision_id uuid not null,
  finding_id uuid not null,
  resident_id uuid not null,
  debtor text not null check (debtor in ('CLIENT', 'COOPERATOR')),
  cooperator_resident_id uuid,
  cooperator_name text check (length(btrim(cooperator_name)) between 1 and 200),
  cooperation text check (length(btrim(cooperation)) between 1 and 2000),
  intent text not null check (length(btrim(intent)) between 1 and 2000),
  motivation text not null check (length(btrim(motivation)) between 1 and 4000),
  from_on date not null,
  until_on date not null,
  value_in_cents bigint not null check (value_in_cents between 1 and 100000000000),
  -- Null where the value is what was paid from the budget.
  value_source text check (length(btrim(value_source)) between 1 and 300),
  amount_in_cents bigint not null check (amount_in_cents >= 1),
  received_in_cents bigint not null check (received_in_cents >= 0),
  state text not null check (state in ('DECIDED', 'MADE_KNOWN', 'REMINDED', 'WRIT_ISSUED', 'PAID', 'DROPPED')),
  decided_on date not null,
  professional_id uuid not null,
  published_on date,
  payment_due_on date,
  reminded_on date,
  reminder_due_on date,
  writ_issued_on date,
  drop_reason text check (length(btrim(drop_reason)) between 1 and 2000),
  closed_on date,
  version integer not null check (version > 0),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, decision_id) references core.decision (municipality, id),
  foreign key (municipality, finding_id) references wmo.revision_finding (municipality, id),
  foreign key (municipality, resident_id) references core.resident (municipality, id),
  foreign key (municipality, cooperator_resident_id) references core.resident (municipality, id),
  foreign key (municipality, professional_id) references core.professional (municipality, id),
  constraint recovery_of_resident unique (municipality, id, resident_id),
  constraint recovery_debtor check (
    case debtor when 'CLIENT' then num_nonnulls(cooperator_resident_id, cooperator_name, cooperation) = 0
      else num_nonnulls(cooperator_resident_id, cooperator_name) = 1 and cooperation is not null
        and cooperator_resident_id is distinct from resident_id end
  ),
  constraint recovery_period check (until_on > from_on),
  constraint recovery_amount check (amount_in_cents <= value_in_cents and received_in_cents <= amount_in_cents),
  constraint recovery_known check (
    num_nonnulls(published_on, payment_due_on) in (0, 2) and published_on >= decided_on
    and (state not in ('MADE_KNOWN', 'REMINDED', 'WRIT_ISSUED', 'PAID') or published_on is not null)
    and (state <> 'DECIDED' or published_on is null)
  ),
  -- Awb 4:112 and 4:117: reminded after the term to pay, and by writ after the two weeks of the reminder.
  constraint recovery_reminded check (
    num_nonnulls(reminded_on, reminder_due_on) in (0, 2) and (reminded_on is null or reminded_on > payment_due_on)
    and (writ_issued_on is null or coalesce(writ_issued_on > reminder_due_on, false))
    and (state <> 'REMINDED' or reminded_on is not null) and (state <> 'WRIT_ISSUED' or writ_issued_on is not null)
  ),
  constraint recovery_closed check (
    (closed_on is not null) = (state in ('PAID', 'DROPPED')) and (drop_reason is not null) = (state = 'DROPPED')
    and (state <> 'PAID' or received_in_cents = amount_in_cents)
  )
);
create unique index recovery_once_of_client on wmo.recovery (municipality, decision_id)
  where debtor = 'CLIENT' and state <> 'DROPPED';
create unique index recovery_once_of_cooperator on wmo.recovery (
  municipality, decision_id, coalesce(cooperator_resident_id::text, lower(btrim(cooperator_name)))
) where debtor = 'COOPERATOR' and state <> 'DROPPED';
create index recovery_by_finding on wmo.recovery (municipality, finding_id);
create index recovery_by_decision on wmo.recovery (municipality, decision_id, decided_on);
create index recovery_by_resident on wmo.recovery (municipality, resident_id, decided_on);
create index recovery_by_cooperator on wmo.recovery (municipality, cooperator_resident_id)
  where cooperator_resident_id is not null;
create index recovery_by_state on wmo.recovery (municipality, state, decided_on, id);
call kit.protect_tenant_table('wmo.recovery', 'select, insert, update (state, published_on, payment_due_on, reminded_on,
  reminder_due_on, writ_issued_on, drop_reason, closed_on, received_in_cents, version)');
create trigger recovery_not_by_supporter after insert on wmo.recovery
  for each row execute function wmo.refuse_deed_of_supporter('decided_on');

-- Wmo 2.4.1 lid 1: only where it was established that the data were wrong on purpose.
create function wmo.refuse_recovery_without_intent() returns trigger language plpgsql as $$
begin
  if not exists (
    select from wmo.revision_finding f
    join core.decision d on d.municipality = f.municipality and d.replaces_id = f.decision_id
    where f.municipality = new.municipality and f.id = new.finding_id and f.is_intentional
      and d.id = new.decision_id and d.state <> 'TAKEN'
      and (d.kind = 'REVISION' or d.ground_code = 'WMO_WRONG_DATA')
  ) then
    raise exception 'it is claimed back after a change for data that were wrong on purpose alone'
      using errcode = 'check_violation', constraint = 'recovery_with_intent';
  end if;
  return null;
end $$;
create trigger recovery_with_intent after insert on wmo.recovery
  for each row execute function wmo.refuse_recovery_without_intent();

-- What was paid back. Never changed.
create table wmo.recovery_payment (
  municipality text not null,
  id uuid not null,
  recovery_id uuid not null,
  resident_id uuid not null,
  amount_in_cents bigint not null check (amount_in_cents between 1 and 100000000000),
  received_on date not null,
  reference text not null check (length(btrim(reference)) between 1 and 100),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, recovery_id, resident_id) references wmo.recovery (municipality, id, resident_id),
  constraint recovery_payment_once unique (municipality, recovery_id, reference)
);
create index recovery_payment_by_recovery on wmo.recovery_payment (municipality, recovery_id, received_on);
create index recovery_payment_by_resident on wmo.recovery_payment (municipality, resident_id);
call kit.protect_tenant_table('wmo.recovery_payment', 'select, insert');

-- Wmo 5.3.4: fifteen years after it was paid or dropped, with what hangs on it.
call kit.allow_destruction('wmo.recovery');
call kit.allow_destruction('wmo.recovery_payment');
