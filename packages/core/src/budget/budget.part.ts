import { hasScope, type ModulePart } from '@eenplan/kit';
import { BudgetHeadingKind } from './budget-heading-kind.enum';
import { BudgetAlertService } from './budget-alert.service';
import { BudgetCommitmentRow } from './budget-commitment-row.entity';
import { BudgetCommitment } from './budget-commitment.type';
import { BudgetHeading } from './budget-heading.entity';
import { BudgetLine, BudgetLineKind } from './budget-line.entity';
import { BudgetSource, BudgetSum, BudgetTotals } from './budget-sum.type';
import { Budget } from './budget.entity';
import { budgetErrors } from './budget.errors';
import { BudgetResolver } from './budget.resolver';
import { BudgetService } from './budget.service';
import { budgetsSection } from './budgets.section';

const read = hasScope('budget:read');

/** What the municipality expects to spend and to receive, from its own documents. */
export const budgetPart: ModulePart = {
  entities: [Budget, BudgetHeading, BudgetLine, BudgetCommitmentRow],
  resolvers: [BudgetResolver],
  types: [BudgetSum, BudgetTotals, BudgetSource, BudgetHeadingKind, BudgetLineKind, BudgetCommitment],
  costs: { 'BudgetLine.commitment': 5, 'Query.budgetAlerts': 50 },
  services: [BudgetService, BudgetAlertService],
  configSections: [budgetsSection],
  errors: budgetErrors,
  access: {
    scopes: { 'budget:read': 'See the budgets of the municipality.' },
    roles: {
      generalist: ['budget:read'],
      policy: ['budget:read'],
      administrator: ['budget:read'],
      auditor: ['budget:read'],
    },
    fields: {
      Query: { budget: read, budgets: read, budgetAlerts: read },
      Budget: { '*': read },
      BudgetHeading: { '*': read },
      BudgetLine: { '*': read },
      BudgetCommitment: { '*': read },
      BudgetTotals: { '*': read },
      BudgetSource: { '*': read },
    },
  },
};
