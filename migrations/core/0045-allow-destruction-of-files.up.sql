-- What core records under a law goes by the rule of that law: for the Wmo fifteen years (art. 5.3.4), or on request (art. 5.3.5).
call kit.allow_destruction('core.application');
call kit.allow_destruction('core.decision');
call kit.allow_destruction('core.objection');
call kit.allow_destruction('core.personal_budget');
call kit.allow_destruction('core.personal_budget_condition');
call kit.allow_destruction('core.personal_budget_payment');
call kit.allow_destruction('core.allocation');
call kit.allow_destruction('core.allocation_change');
