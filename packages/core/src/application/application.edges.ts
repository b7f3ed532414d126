import { edge } from '@eenplan/kit';
import { Case } from '../case/case.entity';
import { Resident } from '../resident/resident.entity';
import { Application } from './application.entity';

const applications = { many: true, order: { receivedOn: 'asc' } } as const;

/** What applications hang on a case and on a resident. */
export const applicationEdges = [
  edge(Case, 'applications', () => Application, {
    ...applications,
    description: 'What is asked in it, oldest first.\n\nDutch: aanvragen',
    by: 'caseId',
  }),
  edge(Resident, 'applications', () => Application, {
    ...applications,
    description: 'What this resident asks, oldest first.\n\nDutch: aanvragen',
    by: 'residentId',
  }),
];
