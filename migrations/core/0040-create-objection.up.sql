-- Awb 6:4: an objection against a decision. R34: the informal approach comes before the decision on it.
create table core.objection (
  municipality text not null,
  id uuid not null,
  decision_id uuid not null,
  case_id uuid not null,
  resident_id uuid not null,
  state text not null check (state in ('LODGED', 'INFORMAL_TRIED', 'SETTLED')),
  lodged_on date not null,
  grounds text not null check (length(btrim(grounds)) between 1 and 4000),
  with_committee boolean not null,
  -- Awb 6:11: why it is late, in the words of who objects.
  late_reason text check (length(btrim(late_reason)) between 1 and 2000),
  informal_on date,
  informal_outcome text check (informal_outcome in ('SOLVED', 'NOT_SOLVED', 'DECLINED')),
  informal_report text check (length(btrim(informal_report)) between 1 and 4000),
  outcome text check (outcome in ('UPHELD', 'DISMISSED', 'INADMISSIBLE', 'WITHDRAWN', 'SOLVED_INFORMALLY')),
  settled_on date,
  motivation text check (length(btrim(motivation)) between 1 and 4000),
  -- Awb 7:2 and 7:3: the day of the hearing, or why there was none.
  heard_on date,
  not_heard_because text check (length(btrim(not_heard_because)) between 1 and 2000),
  -- Awb 6:11: why the late objection is heard all the same.
  excused_because text check (length(btrim(excused_because)) between 1 and 2000),
  professional_id uuid,
  settled_at timestamptz,
  version integer not null check (version > 0),
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, decision_id, case_id, resident_id)
    references core.decision (municipality, id, case_id, resident_id),
  foreign key (municipality, professional_id) references core.professional (municipality, id),
  constraint objection_once unique (municipality, decision_id, resident_id),
  constraint objection_days check (informal_on >= lodged_on and settled_on >= coalesce(informal_on, lodged_on)),
  constraint objection_informal_first check (
    num_nonnulls(informal_on, informal_outcome, informal_report)
      = case when state = 'LODGED' or (outcome = 'WITHDRAWN' and informal_on is null) then 0 else 3 end
  ),
  constraint objection_settled check (
    num_nonnulls(settled_on, outcome, motivation, settled_at) = case when state = 'SETTLED' then 4 else 0 end
  ),
  constraint objection_decided check (
    (professional_id is not null) = coalesce(outcome in ('UPHELD', 'DISMISSED', 'INADMISSIBLE'), false)
  ),
  constraint objection_solved check ((outcome = 'SOLVED_INFORMALLY') is not true or informal_outcome = 'SOLVED'),
  constraint objection_heard check (
    outcome is null or outcome not in ('UPHELD', 'DISMISSED') or num_nonnulls(heard_on, not_heard_because) = 1
  )
);
create index objection_by_resident on core.objection (municipality, resident_id, lodged_on);
create index objection_by_case on core.objection (municipality, case_id, lodged_on);
create index objection_by_state on core.objection (municipality, state, lodged_on, id);
call kit.protect_tenant_table('core.objection', 'select, insert, update (
  state, informal_on, informal_outcome, informal_report, outcome, settled_on, motivation, heard_on, not_heard_because,
  excused_because, professional_id, settled_at, version)');

create or replace view core.case_deed with (security_invoker = true) as
  select d.municipality, d.id, c.household_id, d.professional_id, d.decided_on as from_on,
    greatest(d.decided_on, (d.recorded_at at time zone 'Europe/Amsterdam')::date) as until_on
  from core.decision d
  join core.case_file c on c.municipality = d.municipality and c.id = d.case_id
  union all
  select o.municipality, o.id, c.household_id, o.professional_id, o.settled_on,
    greatest(o.settled_on, (o.settled_at at time zone 'Europe/Amsterdam')::date)
  from core.objection o
  join core.case_file c on c.municipality = o.municipality and c.id = o.case_id
  where o.professional_id is not null;

create trigger objection_not_by_supporter after update of professional_id on core.objection
  for each row when (new.professional_id is not null)
  execute function core.refuse_deed_of_supporter('professional_id');

-- Awb 10:3 lid 3: who took the decision does not decide on the objection against it.
create function core.refuse_objection_by_decider() returns trigger language plpgsql as $$
begin
  if exists (
    select from core.decision d where d.municipality = new.municipality and d.id = new.decision_id
      and d.professional_id = new.professional_id
  ) then
    raise exception 'who took the decision does not decide on the objection'
      using errcode = 'check_violation', constraint = 'objection_not_by_decider';
  end if;
  return null;
end $$;
create trigger objection_not_by_decider after update of professional_id on core.objection
  for each row when (new.professional_id is not null) execute function core.refuse_objection_by_decider();
