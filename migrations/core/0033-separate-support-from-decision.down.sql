drop trigger client_supporter_longer_not_decider on core.client_supporter;
drop trigger client_supporter_not_decider on core.client_supporter;
drop function core.refuse_support_of_decider();
drop trigger access_decision_not_by_supporter on core.access_decision;
drop function core.refuse_decision_of_supporter();
drop function core.take_turns(text, uuid);
drop view core.building_block_facts;
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
drop view core.household_supporter;
