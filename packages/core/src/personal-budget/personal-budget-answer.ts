import { answer, type BusinessError, type Caller, type Platform, refusing, type Transaction } from '@eenplan/kit';
import type { PersonalBudget } from './personal-budget.entity';
import { refuse } from './personal-budget.errors';

/** What an act on a budget gives. */
export interface BudgetAnswer {
  readonly personalBudget: PersonalBudget;
  readonly errors: BusinessError[];
}

/** Where the input of an act names its budget. */
export const BUDGET: readonly string[] = ['input', 'personalBudgetId'];

/** Runs an act on a budget; what the database refuses is told in words. */
export function answerBudget<T extends { readonly personalBudget: PersonalBudget }>(
  { door }: Platform,
  caller: Caller,
  work: (tx: Transaction) => Promise<T>,
): Promise<T & { errors: BusinessError[] }> {
  const violations = {
    deed_not_by_supporter: refuse('DECISION_BY_CLIENT_SUPPORTER', ...BUDGET),
    personal_budget_once: refuse('PGB_ALREADY_REQUESTED', 'input', 'applicationId'),
    personal_budget_payment_once: refuse('PGB_PAYMENT_TWICE', 'input', 'reference'),
  };
  return answer(() => refusing(violations, () => door.inMunicipality(caller, work)));
}
