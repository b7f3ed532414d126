import { edge } from '@eenplan/kit';
import { Resident } from '../resident/resident.entity';
import { Disclosure } from './disclosure.entity';

/** What was given of a resident to others. */
export const residentDisclosures = edge(Resident, 'disclosures', () => Disclosure, {
  description:
    'What was given of the resident to others outside the municipality, oldest first.\n\n' +
    'Dutch: verstrekkingen\nLaw: AVG, art. 15 lid 1 (c)',
  many: true,
  by: 'residentId',
  order: { givenOn: 'asc' },
});
