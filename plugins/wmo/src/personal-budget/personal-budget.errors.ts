import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

/** Every refusal of the Wmo about a personal budget, beside those of core. */
export const personalBudgetErrors = {
  WMO_BUDGET_NOT_EXPLAINED: {
    message: 'Nobody has told the resident before the decision what a personal budget asks, so none is given.',
    article: 'Wmo 2015, art. 2.3.2 lid 6',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses by a code about personal budgets, at a path in the arguments. */
export const refuse = refusalsOf(personalBudgetErrors);
