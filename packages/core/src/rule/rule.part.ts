import { hasScope, type ModulePart } from '@eenplan/kit';
import { ruleErrors } from './rule.errors';
import { RuleReasonInput } from './rule.inputs';
import { RuleReason } from './rule-reason.entity';

/** Rules that may be left with a reason. */
export const rulePart: ModulePart = {
  entities: [RuleReason],
  types: [RuleReasonInput],
  errors: ruleErrors,
  access: { fields: { RuleReason: { '*': hasScope('case:read') } } },
};
