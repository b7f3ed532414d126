import type { RootArgs, SqlParameters } from '@eenplan/kit';
import { Budget } from './budget.entity';

/** The budget of a year: what is read, by the service and by the read plan. */
export const budgetOfYear = ({ year }: RootArgs, parameters: SqlParameters): string[] => [
  `row.year = ${parameters.add(year)}`,
];

export const budgetRead = { kind: 'one', entity: () => Budget, where: budgetOfYear } as const;
