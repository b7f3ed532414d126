import { type BudgetInformation, refuseUnexplained } from './personal-budget.law';

it.each<[string, Partial<BudgetInformation>, string | null]>([
  ['told before the decision', {}, null],
  ['told on the day of the decision', { explainedOn: '2018-02-05' }, null],
  ['told after the decision', { explainedOn: '2018-02-06' }, 'WMO_BUDGET_NOT_EXPLAINED'],
  ['never told', { explainedOn: null }, 'WMO_BUDGET_NOT_EXPLAINED'],
  ['never told, and no budget is given', { explainedOn: null, givesBudget: false }, null],
])('Wmo 2.3.2 lid 6: %s', (_what, changes, refusal) => {
  const facts = { givesBudget: true, explainedOn: '2018-02-01', decidedOn: '2018-02-05', ...changes };
  expect(refuseUnexplained(facts)).toBe(refusal);
});
