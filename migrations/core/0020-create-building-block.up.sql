-- R13: what came of weighing a rung of the ladder for a goal. Judgements are added, never changed.
create table core.ladder_judgement (
  municipality text not null,
  id uuid not null,
  plan_id uuid not null,
  goal_id uuid not null,
  number integer not null check (number > 0),
  rung text not null check (length(rung) between 1 and 300),
  outcome text not null check (outcome in ('UNSUITABLE', 'INSUFFICIENT', 'NOT_AVAILABLE', 'SUFFICIENT')),
  reason text not null check (length(reason) between 1 and 1000),
  limits text check (length(limits) between 1 and 1000),
  judged_on date not null,
  professional_id uuid not null,
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, plan_id, goal_id) references core.plan_goal (municipality, plan_id, id),
  foreign key (municipality, professional_id) references core.professional (municipality, id),
  constraint ladder_judgement_number_once unique (municipality, goal_id, number)
);
create index ladder_judgement_by_plan on core.ladder_judgement (municipality, plan_id);
call kit.protect_tenant_table('core.ladder_judgement', 'select, insert');

-- A part of the arrangement: who does what, on which rung, from when until when.
create table core.building_block (
  municipality text not null,
  id uuid not null,
  plan_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  state text not null check (state in ('PROPOSED', 'ACTIVE', 'ENDED')),
  kind text not null check (kind in ('DEVELOP', 'STABILISE')),
  -- Rung, access and line as they were on the day it was proposed.
  rung text not null check (length(rung) between 1 and 300),
  access text not null check (access in ('OWN', 'NETWORK', 'VOLUNTEER', 'FREE', 'TAILORED_COLLECTIVE', 'TAILORED_INDIVIDUAL',
    'ESCALATED')),
  line integer check (line between 0 and 2),
  law_code text references core.law (code),
  organisation_id uuid,
  team_id uuid,
  helper_resident_id uuid,
  helper_name text check (length(helper_name) between 1 and 200),
  proposed_on date not null,
  from_on date not null,
  until_on date,
  intensity text check (length(intensity) between 1 and 200),
  delivery text not null check (delivery in ('IN_KIND', 'BUDGET')),
  -- R08: null while nobody has said what the household contributes.
  contribution text check (contribution in ('NONE', 'MONETARY', 'IN_KIND')),
  contribution_in_cents bigint check (contribution_in_cents > 0),
  personal_plan text check (length(personal_plan) between 1 and 4000),
  replaces_id uuid,
  end_reason text check (end_reason in ('SOLVED', 'ADMITTED_ELSEWHERE', 'DECEASED', 'MOVED', 'OWN_WISH', 'NOT_EFFECTIVE',
    'OTHER_LAW', 'UNLAWFUL')),
  end_note text check (length(end_note) between 1 and 1000),
  version integer not null check (version > 0),
  recorded_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, plan_id) references core.plan (municipality, id),
  foreign key (municipality, organisation_id) references core.organisation (municipality, id),
  foreign key (municipality, team_id) references core.team (municipality, id),
  foreign key (municipality, helper_resident_id) references core.resident (municipality, id),
  constraint building_block_of_plan unique (municipality, plan_id, id),
  foreign key (municipality, plan_id, replaces_id) references core.building_block (municipality, plan_id, id),
  constraint building_block_one_provider
    check (num_nonnulls(organisation_id, team_id, helper_resident_id, helper_name) = 1),
  constraint building_block_period check (until_on is null or until_on >= from_on),
  constraint building_block_amount check (coalesce(contribution = 'MONETARY', false) = (contribution_in_cents is not null)),
  -- R11: what has ended has a last day and a reason.
  constraint building_block_end check ((state = 'ENDED') = (end_reason is not null)),
  constraint building_block_end_day check (state <> 'ENDED' or until_on is not null),
  -- R08: what runs and is tailored says what is contributed, and a budget has its personal plan.
  constraint building_block_terms check (
    state <> 'ACTIVE' or (
      (access not in ('TAILORED_COLLECTIVE', 'TAILORED_INDIVIDUAL', 'ESCALATED') or contribution is not null)
      and (delivery <> 'BUDGET' or personal_plan is not null)
    )
  )
);
create index building_block_by_plan on core.building_block (municipality, plan_id, from_on);
call kit.protect_tenant_table('core.building_block', 'select, insert, update');

-- The goals a building block serves.
create table core.building_block_goal (
  municipality text not null,
  id uuid not null,
  plan_id uuid not null,
  block_id uuid not null,
  goal_id uuid not null,
  primary key (municipality, id),
  foreign key (municipality, plan_id, block_id) references core.building_block (municipality, plan_id, id),
  foreign key (municipality, plan_id, goal_id) references core.plan_goal (municipality, plan_id, id),
  constraint building_block_goal_once unique (municipality, block_id, goal_id)
);
create index building_block_goal_by_goal on core.building_block_goal (municipality, goal_id);
call kit.protect_tenant_table('core.building_block_goal', 'select, insert');
