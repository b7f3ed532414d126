import { BootError } from './boot-error';
import type { BudgetCategory } from './budget-category';
import type { EenplanModule } from './define-module';
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

function checkOwner({ id, prefix, laws }: EenplanModule, { code, law }: BudgetCategory): void {
  const isOwn = laws.some((each) => each.code === law);
  const start = prefix === '' ? '' : `${constantCase(prefix)}_`;
  if (isOwn && code.startsWith(start)) return;
  const why = isOwn ? `does not start with ${start}.` : `belongs to ${law}, no law of that module.`;
  throw new BootError('BUDGET_CATEGORY_OF_ANOTHER', `budget category ${code} of ${id} ${why}`);
}

function mistakeOf({ code, taskFields, source }: BudgetCategory): string | null {
  if (!/^[A-Z][A-Z0-9_]{0,39}$/.test(code)) return 'has a code that is not of capitals, digits and underscores';
  if (source.trim() === '') return 'names no source';
  if (taskFields.length === 0) return 'names no task field';
  return taskFields.every((field) => /^\d{1,2}(\.\d{1,4}){0,2}$/.test(field)) ? null : 'names what is no task field';
}
