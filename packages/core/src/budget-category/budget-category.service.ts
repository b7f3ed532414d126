import type { BudgetCategory, Caller, Platform } from '@eenplan/kit';
import type { BudgetCategoryEntry } from './budget-category.type';
import { knownCategories } from './known-categories';

/** The categories of budgets, as far as their law is on at the municipality of the caller. */
export class BudgetCategoryService {
  private readonly known: ReadonlyMap<string, BudgetCategory>;

  constructor(platform: Platform) {
    this.known = knownCategories(platform);
  }

  /** Every one, by code. */
  list(caller: Caller): BudgetCategoryEntry[] {
    const codes = [...this.known.keys()].sort();
    return codes.flatMap((code) => this.find(caller, code) ?? []);
  }

  /** By code; null when there is none, or when its law is off here. */
  find({ laws }: Pick<Caller, 'laws'>, code: string | null): BudgetCategoryEntry | null {
    const found = code === null ? undefined : this.known.get(code);
    return found && laws.includes(found.law) ? entryOf(found) : null;
  }
}

const entryOf = ({ code, title, law, taskFields, source }: BudgetCategory): BudgetCategoryEntry => ({
  ...{ code, title: title.en, dutchTitle: title.nl, lawCode: law, taskFieldCodes: taskFields, source },
});
