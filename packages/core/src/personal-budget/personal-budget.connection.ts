import { connectionOf } from '@eenplan/kit';
import { PersonalBudget } from './personal-budget.entity';

export const personalBudgetConnection = connectionOf('PersonalBudget', () => PersonalBudget);
