import type { ModulePart } from '@eenplan/kit';
import { personalBudgetErrors } from './personal-budget.errors';

/** What the Wmo asks of a personal budget beyond what core does. */
export const personalBudgetPart = { errors: personalBudgetErrors } as const satisfies ModulePart;
