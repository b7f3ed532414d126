import { hasScope, type ModulePart, ofNobody } from '@eenplan/kit';
import { BudgetCategoryResolver } from './budget-category.resolver';
import { BudgetCategoryService } from './budget-category.service';
import { BudgetCategoryEntry } from './budget-category.type';
import { budgetCategoriesSection } from './budget-categories.section';

const read = hasScope('budget:read');

/** What budgets pay for, and which products count to it. It stands after the catalogue, whose products a file names. */
export const budgetCategoryPart: ModulePart = {
  resolvers: [BudgetCategoryResolver],
  types: [BudgetCategoryEntry],
  services: [BudgetCategoryService],
  configSections: [budgetCategoriesSection],
  access: { fields: { Query: { budgetCategories: ofNobody(read) }, BudgetCategory: { '*': read } } },
};
