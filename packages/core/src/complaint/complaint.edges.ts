import { edge } from '@eenplan/kit';
import { Case } from '../case/case.entity';
import { Resident } from '../resident/resident.entity';
import { Complaint } from './complaint.entity';

const complaints = { many: true, order: { lodgedOn: 'asc' } } as const;

/** What complaints hang on a case and on a resident. */
export const complaintEdges = [
  edge(Case, 'complaints', () => Complaint, {
    ...complaints,
    description: 'Complaints about it, oldest first.\n\nDutch: klachten',
    by: 'caseId',
  }),
  edge(Resident, 'complaints', () => Complaint, {
    ...complaints,
    description: 'Complaints of this resident, oldest first.\n\nDutch: klachten',
    by: 'residentId',
  }),
];
