import { edge } from '@eenplan/kit';
import { BuildingBlock } from '../building-block/building-block.entity';
import { Case } from '../case/case.entity';
import { Resident } from '../resident/resident.entity';
import { Allocation } from './allocation.entity';

const oldestFirst = { many: true, order: { fromOn: 'asc' } } as const;

/** What allocations hang on a building block, a case and a resident. */
export const allocationEdges = [
  edge(BuildingBlock, 'allocations', () => Allocation, {
    ...oldestFirst,
    description: 'What is allocated of it, oldest first.\n\nDutch: toewijzingen',
    by: 'blockId',
  }),
  edge(Case, 'allocations', () => Allocation, {
    ...oldestFirst,
    description: 'What is allocated in it, oldest first.\n\nDutch: toewijzingen',
    by: 'caseId',
  }),
  edge(Resident, 'allocations', () => Allocation, {
    ...oldestFirst,
    description: 'What is allocated to this resident, oldest first.\n\nDutch: toewijzingen',
    by: 'residentId',
  }),
];
