import type { BudgetCategory } from './budget-category';
import { checkBudgetCategories } from './budget-category-checks';
import type { EenplanModule } from './define-module';
import { checkNames } from './name-checks';

const chairs: BudgetCategory = {
  code: 'WMO_WHEELCHAIRS',
  title: { en: 'Wheelchairs', nl: 'Rolstoelen' },
  law: 'WMO',
  taskFields: ['6.6'],
  source: 'policy catalogue 6.5',
};

const withCategories = (budgetCategories: readonly BudgetCategory[], of: Partial<EenplanModule> = {}): EenplanModule =>
  ({
    ...{ id: 'wmo', prefix: 'Wmo', laws: [{ code: 'WMO' }], errors: {}, access: { scopes: {} }, budgetCategories },
    ...of,
  }) as unknown as EenplanModule;

describe('a budget category', () => {
  it('fits a law of its own module', () => {
    expect(() => checkBudgetCategories(withCategories([chairs]))).not.toThrow();
    expect(() => checkBudgetCategories(withCategories([{ ...chairs, taskFields: ['6.6', '6.81'] }]))).not.toThrow();
  });

  it.each<[string, Partial<BudgetCategory>, string]>([
    ['of another law', { law: 'JEUGDWET' }, 'BUDGET_CATEGORY_OF_ANOTHER'],
    ['of another module', { code: 'YOUTH_WHEELCHAIRS' }, 'BUDGET_CATEGORY_OF_ANOTHER'],
    ['in small letters', { code: 'WMO_wheelchairs' }, 'BUDGET_CATEGORY_INVALID'],
    ['without a source', { source: ' ' }, 'BUDGET_CATEGORY_INVALID'],
    ['without a task field', { taskFields: [] }, 'BUDGET_CATEGORY_INVALID'],
    ['with words for a task field', { taskFields: ['6.6', 'wheelchairs'] }, 'BUDGET_CATEGORY_INVALID'],
  ])('%s does not boot', (_what, change, code) => {
    expect(() => checkBudgetCategories(withCategories([{ ...chairs, ...change }]))).toThrow(code);
  });

  it('stands in one module', () => {
    const other = withCategories([chairs], { id: 'other' });
    expect(() => checkNames([withCategories([chairs]), other])).toThrow(
      'REGISTRY_NAME_CLAIMED_TWICE: name in registry budgetCategories WMO_WHEELCHAIRS is claimed by wmo and by other.',
    );
  });
});
