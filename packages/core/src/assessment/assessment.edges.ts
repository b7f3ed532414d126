import { edge } from '@eenplan/kit';
import { Case } from '../case/case.entity';
import { Resident } from '../resident/resident.entity';
import { Assessment } from './assessment.entity';

const assessments = { many: true, order: { heldOn: 'asc', number: 'asc' } } as const;

/** What assessments hang on a resident and on a case. */
export const assessmentEdges = [
  edge(Resident, 'assessments', () => Assessment, {
    ...assessments,
    description: 'How the resident was doing, each time it was looked at, oldest first.\n\nDutch: metingen',
    by: 'residentId',
  }),
  edge(Case, 'assessments', () => Assessment, {
    ...assessments,
    description: 'The assessments that belong to it, oldest first.\n\nDutch: metingen',
    by: 'caseId',
  }),
];
