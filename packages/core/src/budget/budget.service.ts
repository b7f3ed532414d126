import { type Caller, type Platform, readRows } from '@eenplan/kit';
import { Budget } from './budget.entity';
import { budgetOfYear } from './budget-read';

/** The budgets of a municipality. They are written by `budgetsSection` alone. */
export class BudgetService {
  constructor(private readonly platform: Platform) {}

  /** The budget of a year; null when there is none that this caller may see. */
  async find(caller: Caller, year: number): Promise<Budget | null> {
    const [budget] = await this.platform.door.readOnce(caller, (tx) =>
      readRows(tx, Budget, caller, { where: (parameters) => budgetOfYear({ year }, parameters) }),
    );
    return budget ?? null;
  }

  /** Every budget, oldest first: at most one a year. */
  list(caller: Caller): Promise<Budget[]> {
    return this.platform.door.readOnce(caller, (tx) => readRows(tx, Budget, caller, { orderBy: ['row.year'] }));
  }
}
