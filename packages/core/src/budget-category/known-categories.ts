import type { BudgetCategory, Platform } from '@eenplan/kit';

/** The categories of every installed module, by code. */
export const knownCategories = ({ modules }: Pick<Platform, 'modules'>): ReadonlyMap<string, BudgetCategory> =>
  new Map(modules.flatMap(({ budgetCategories = [] }) => budgetCategories).map((each) => [each.code, each]));
