import { edge } from '@eenplan/kit';
import { Resident } from '../resident/resident.entity';
import { Consent } from './consent.entity';

/** What a resident has consented to. */
export const residentConsents = edge(Resident, 'consents', () => Consent, {
  description:
    'Every consent there has been, also what was taken back, oldest first.\n\n' +
    'Dutch: toestemmingen\nLaw: Wmo 2015, art. 5.1.1 lid 4 and art. 5.3.3; AVG, art. 7 lid 1',
  many: true,
  by: 'residentId',
  order: { givenOn: 'asc' },
});
