-- R17, R30: what gives access to tailored support, and the check whether it is lawful.
create table core.access_decision (
  municipality text not null,
  id uuid not null,
  plan_id uuid not null,
  block_id uuid not null,
  kind text not null check (kind in ('ACCESS_DECISION', 'REFERRAL', 'DIAGNOSIS')),
  decided_on date not null,
  professional_id uuid not null,
  motivation text not null check (length(motivation) between 1 and 4000),
  referrer text check (length(referrer) between 1 and 200),
  legality text check (legality in ('LAWFUL', 'UNLAWFUL')),
  legality_ground text check (length(legality_ground) between 1 and 1000),
  checked_on date,
  checker_id uuid,
  version integer not null check (version > 0),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, plan_id, block_id) references core.building_block (municipality, plan_id, id),
  foreign key (municipality, professional_id) references core.professional (municipality, id),
  foreign key (municipality, checker_id) references core.professional (municipality, id),
  constraint access_decision_referrer check ((kind = 'ACCESS_DECISION') = (referrer is null)),
  constraint access_decision_check check (num_nonnulls(legality, checked_on, checker_id) in (0, 3)),
  constraint access_decision_ground check ((legality = 'UNLAWFUL') is not true or legality_ground is not null),
  constraint access_decision_other_checker check (checker_id <> professional_id)
);
-- One decision stands at a time; an unlawful one makes room for another.
create unique index access_decision_one_standing on core.access_decision (municipality, block_id)
  where legality is distinct from 'UNLAWFUL';
create index access_decision_by_block on core.access_decision (municipality, block_id);
create index access_decision_by_plan on core.access_decision (municipality, plan_id);
call kit.protect_tenant_table('core.access_decision', 'select, insert, update (
  legality, legality_ground, checked_on, checker_id, version)');

-- R17: tailored support does not run without something that gives access to it.
create function core.require_access() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from core.access_decision d
    where d.municipality = new.municipality and d.block_id = new.id and d.legality is distinct from 'UNLAWFUL'
  ) then
    raise exception 'tailored support needs a decision, referral or diagnosis'
      using errcode = 'check_violation', constraint = 'building_block_needs_access';
  end if;
  return null;
end $$;
create constraint trigger building_block_needs_access after insert or update on core.building_block
  deferrable initially deferred for each row
  when (new.state = 'ACTIVE' and new.access in ('TAILORED_COLLECTIVE', 'TAILORED_INDIVIDUAL', 'ESCALATED'))
  execute function core.require_access();

-- What the acts on a plan depend on: one row per plan. `open` parts are those without a last day.
create view core.plan_facts with (security_invoker = true) as
  select p.municipality, p.id, p.household_id, p.state, c.investigated_on is not null as is_investigated,
    exists (
      select 1 from core.plan other where other.municipality = p.municipality and other.household_id = p.household_id
        and other.state = 'ACTIVE' and other.id <> p.id
    ) as another_is_active,
    goals.count as goals, goals.without_result as goals_without_result, carer.count as carer_parts,
    blocks.open as open_blocks, blocks.tailored as tailored_blocks, blocks.without_contribution,
    blocks.without_personal_plan, blocks.second_line_providers
  from core.plan p
  join core.case_file c on c.municipality = p.municipality and c.id = p.case_id
  cross join lateral (
    select count(*)::int as count, (count(*) filter (where g.intended_result is null))::int as without_result
    from core.plan_goal g where g.municipality = p.municipality and g.plan_id = p.id and g.until_on is null
  ) goals
  cross join lateral (
    select count(*)::int as count from core.plan_carer_support s
    where s.municipality = p.municipality and s.plan_id = p.id and s.until_on is null
  ) carer
  cross join lateral (
    select count(*)::int as open,
      (count(*) filter (where b.access in ('TAILORED_COLLECTIVE', 'TAILORED_INDIVIDUAL', 'ESCALATED')))::int as tailored,
      (count(*) filter (where b.contribution is null
        and b.access in ('TAILORED_COLLECTIVE', 'TAILORED_INDIVIDUAL', 'ESCALATED')))::int as without_contribution,
      (count(*) filter (where b.delivery = 'BUDGET' and b.personal_plan is null))::int as without_personal_plan,
      (count(distinct coalesce(b.organisation_id, b.team_id)) filter (where b.line = 2))::int as second_line_providers
    from core.building_block b where b.municipality = p.municipality and b.plan_id = p.id and b.state <> 'ENDED'
  ) blocks;
alter view core.plan_facts owner to eenplan_owner;
grant select on core.plan_facts to eenplan_app, eenplan_worker;

-- What the acts on a building block depend on: one row per block.
create view core.building_block_facts with (security_invoker = true) as
  select b.municipality, b.id, b.plan_id, b.state, b.access, p.state as plan_state,
    c.investigated_on is not null as is_investigated,
    b.contribution is not null as has_contribution, b.delivery = 'BUDGET' and b.personal_plan is null as lacks_personal_plan,
    d.kind as decision_kind, d.legality as decision_legality, d.decided_on
  from core.building_block b
  join core.plan p on p.municipality = b.municipality and p.id = b.plan_id
  join core.case_file c on c.municipality = p.municipality and c.id = p.case_id
  left join core.access_decision d on d.municipality = b.municipality and d.block_id = b.id
    and d.legality is distinct from 'UNLAWFUL';
alter view core.building_block_facts owner to eenplan_owner;
grant select on core.building_block_facts to eenplan_app, eenplan_worker;
