import { edge } from '@eenplan/kit';
import { Case } from '../case/case.entity';
import { Decision } from '../decision/decision.entity';
import { Resident } from '../resident/resident.entity';
import { Objection } from './objection.entity';

const objections = { many: true, order: { lodgedOn: 'asc' } } as const;

/** What objections hang on a decision, a case and a resident. */
export const objectionEdges = [
  edge(Decision, 'objections', () => Objection, {
    ...objections,
    description: 'What is held against it.\n\nDutch: bezwaren',
    by: 'decisionId',
  }),
  edge(Case, 'objections', () => Objection, {
    ...objections,
    description: 'Objections in it, oldest first.\n\nDutch: bezwaren',
    by: 'caseId',
  }),
  edge(Resident, 'objections', () => Objection, {
    ...objections,
    description: 'Objections of this resident, oldest first.\n\nDutch: bezwaren',
    by: 'residentId',
  }),
];
