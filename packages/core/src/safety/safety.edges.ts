import { edge } from '@eenplan/kit';
import { Resident } from '../resident/resident.entity';
import { SafetySuppression } from './safety-suppression.entity';

/** When nothing of a resident may go out. */
export const residentSafetySuppressions = edge(Resident, 'safetySuppressions', () => SafetySuppression, {
  description:
    'Every period in which nothing of the resident may go out, also what has ended, oldest first.\n\n' +
    'Dutch: veiligheidsmaatregelen\nStandard: iStandaarden OP003',
  many: true,
  by: 'residentId',
  order: { fromOn: 'asc' },
});
