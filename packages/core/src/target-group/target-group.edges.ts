import { edge } from '@eenplan/kit';
import { Resident } from '../resident/resident.entity';
import { ResidentTargetGroup } from './resident-target-group.entity';

/** The target groups of a resident. */
export const residentTargetGroups = edge(Resident, 'targetGroups', () => ResidentTargetGroup, {
  description: 'The target groups that the resident is in on the given day.\n\nDutch: doelgroepen',
  many: true,
  by: 'residentId',
  order: { code: 'asc' },
  dated: 'periods',
});
