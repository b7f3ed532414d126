import { edge } from '@eenplan/kit';
import { Resident } from '../resident/resident.entity';
import { FileAccessRefusal } from './file-access-refusal.entity';

/** Who may not see the file of a resident whom he represents. */
export const residentFileAccessRefusals = edge(Resident, 'fileAccessRefusals', () => FileAccessRefusal, {
  description:
    'Who may not see the file on the given day, though he represents the resident.\n\n' +
    'Dutch: weigeringen van inzage\nLaw: Wmo 2015, art. 5.3.2',
  many: true,
  by: 'residentId',
  order: { fromOn: 'asc' },
  dated: 'periods',
});
