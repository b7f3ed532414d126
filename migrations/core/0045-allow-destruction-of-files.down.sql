revoke delete, update (municipality) on core.application, core.decision, core.objection, core.personal_budget,
  core.personal_budget_condition, core.personal_budget_payment, core.allocation, core.allocation_change from eenplan_worker;
