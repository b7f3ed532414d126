import { BootError } from './boot-error';
import type { BudgetCategory } from './budget-category';
import type { EenplanModule } from './define-module';
import { whyOfAnother } from './entry-owner';
import { constantCase } from './name-checks';

/** Every category of a budget belongs to a law of its module, and a budget line can name it. */
export function checkBudgetCategories(module: EenplanModule): void {
  for (const category of module.budgetCategories ?? []) {
    checkOwner(module, category);
    const why = mistakeOf(category);
    if (why === null) continue;
    throw new BootError('BUDGET_CATEGORY_INVALID', `budget category ${category.code} of ${module.id} ${why}.`);
  }
}

function checkOwner(module: EenplanModule, category: BudgetCategory): void {
  const start = module.prefix === '' ? '' : `${constantCase(module.prefix)}_`;
  const why = whyOfAnother(module, category, start);
  if (why) throw new BootError('BUDGET_CATEGORY_OF_ANOTHER', `budget category ${category.code} of ${module.id} ${why}`);
}

function mistakeOf({ code, taskFields, source }: BudgetCategory): string | null {
  if (!/^[A-Z][A-Z0-9_]{0,39}$/.test(code)) return 'has a code that is not of capitals, digits and underscores';
  if (source.trim() === '') return 'names no source';
  if (taskFields.length === 0) return 'names no task field';
  return taskFields.every((field) => /^\d{1,2}(\.\d{1,4}){0,2}$/.test(field)) ? null : 'names what is no task field';
}
