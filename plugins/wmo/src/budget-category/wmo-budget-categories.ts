import type { BudgetCategory } from '@eenplan/kit';

const BUDGET = 'policy catalogue 6.5';

const category = (
  code: string,
  [en, nl]: readonly [string, string],
  taskField: string,
  source: string,
): BudgetCategory => ({ code: `WMO_${code}`, title: { en, nl }, law: 'WMO', taskFields: [taskField], source });

/**
 * What municipalities pay for under the Wmo. A personal budget counts to what is bought with it. Which products count to
 * which category a municipality says itself, under `budgetCategories` of its configuration file.
 */
export const wmoBudgetCategories: readonly BudgetCategory[] = [
  category('HOME_ADAPTATIONS', ['Home adaptations', 'Woonvoorzieningen'], '6.6', BUDGET),
  category('WHEELCHAIRS', ['Wheelchairs', 'Rolstoelvoorzieningen'], '6.6', BUDGET),
  category('INDIVIDUAL_TRANSPORT', ['Individual transport', 'Vervoersvoorzieningen'], '6.6', BUDGET),
  category('COLLECTIVE_TRANSPORT', ['Collective transport', 'Collectief aanvullend vervoer'], '6.1', BUDGET),
  category('AIDS', ['Other aids', 'Overige hulpmiddelen'], '6.6', '[derived] from WMO020'),
  category('HOUSEHOLD_HELP', ['Household help', 'Huishoudelijke hulp'], '6.71', `${BUDGET} and 6.9`),
  category('GUIDANCE', ['Guidance and coaching', 'Begeleiding en coaching'], '6.71', BUDGET),
  category('DAY_ACTIVITIES', ['Day activities', 'Dagbesteding'], '6.71', '[derived] from policy catalogue 6.4'),
  category('SHORT_STAY', ['Short stay', 'Kortdurend verblijf'], '6.71', '[derived] from policy catalogue 6.4'),
  category('PROTECTED_HOUSING', ['Protected housing', 'Beschermd wonen'], '6.81', BUDGET),
  category('SHELTER', ['Shelter', 'Maatschappelijke opvang'], '6.81', BUDGET),
];
