import { edge } from '@eenplan/kit';
import { Application } from '../application/application.entity';
import { BuildingBlock } from '../building-block/building-block.entity';
import { Case } from '../case/case.entity';
import { Resident } from '../resident/resident.entity';
import { Decision } from './decision.entity';

const decisions = { many: true, order: { decidedOn: 'asc' } } as const;

/** What decisions hang on an application, a building block, a case and a resident. */
export const decisionEdges = [
  edge(Application, 'decisions', () => Decision, {
    ...decisions,
    description: 'What was decided on it, and what came instead, oldest first.\n\nDutch: besluiten',
    by: 'applicationId',
  }),
  edge(BuildingBlock, 'decisions', () => Decision, {
    ...decisions,
    description: 'What was decided about it, oldest first.\n\nDutch: besluiten',
    by: 'blockId',
  }),
  edge(Case, 'decisions', () => Decision, {
    ...decisions,
    description: 'What was decided in it, oldest first.\n\nDutch: besluiten',
    by: 'caseId',
  }),
  edge(Resident, 'decisions', () => Decision, {
    ...decisions,
    description: 'What was decided for this resident, oldest first.\n\nDutch: besluiten',
    by: 'residentId',
  }),
];
