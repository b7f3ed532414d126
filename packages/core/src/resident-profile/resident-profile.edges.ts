import { edge } from '@eenplan/kit';
import { Resident } from '../resident/resident.entity';
import { ResidentProfile } from './resident-profile.entity';

/** What is known of how to speak with a resident, on a day. */
export const residentProfile = edge(Resident, 'profile', () => ResidentProfile, {
  description: 'The profile that holds on the given day; null when nothing is recorded.\n\nDutch: profiel',
  by: 'residentId',
  dated: 'starts',
});
