import { edge } from '@eenplan/kit';
import { Case } from '../case/case.entity';
import { Investigation } from './investigation.entity';

/** The investigations of a case. */
export const caseInvestigations = edge(Case, 'investigations', () => Investigation, {
  description: 'The investigations, oldest first.\n\nDutch: onderzoeken',
  many: true,
  by: 'caseId',
  order: { startedOn: 'asc' },
});
