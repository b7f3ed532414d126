import { edge } from '@eenplan/kit';
import { Application } from '../application/application.entity';
import { BuildingBlock } from '../building-block/building-block.entity';
import { Resident } from '../resident/resident.entity';
import { PersonalBudget } from './personal-budget.entity';

const budgets = { many: true, order: { requestedOn: 'asc' } } as const;

/** What budgets hang on an application, a building block and a resident. */
export const personalBudgetEdges = [
  edge(Application, 'personalBudget', () => PersonalBudget, {
    description: 'The budget that was asked in it; null when none was.\n\nDutch: pgb',
    by: 'applicationId',
  }),
  edge(BuildingBlock, 'personalBudgets', () => PersonalBudget, {
    ...budgets,
    description: 'Budgets that it is bought with, oldest first.\n\nDutch: pgb',
    by: 'blockId',
  }),
  edge(Resident, 'personalBudgets', () => PersonalBudget, {
    ...budgets,
    description: 'Budgets of this resident, oldest first.\n\nDutch: pgb',
    by: 'residentId',
  }),
];
