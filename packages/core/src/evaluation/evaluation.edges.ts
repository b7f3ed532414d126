import { edge } from '@eenplan/kit';
import { Case } from '../case/case.entity';
import { Evaluation } from './evaluation.entity';

/** The evaluations of a case. */
export const caseEvaluations = edge(Case, 'evaluations', () => Evaluation, {
  description: 'The evaluations, oldest first.\n\nDutch: evaluaties',
  many: true,
  by: 'caseId',
  order: { heldOn: 'asc' },
});
