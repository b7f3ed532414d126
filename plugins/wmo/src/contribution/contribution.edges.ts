import { Resident } from '@eenplan/core';
import { edge } from '@eenplan/kit';
import { Contribution } from './contribution.entity';

/** The provisions for which a resident pays. */
export const residentContributions = edge(Resident, 'wmoContributions', () => Contribution, {
  description:
    'Provisions that this resident pays for, oldest first.\n\nDutch: eigen bijdragen\nLaw: Wmo 2015, art. 2.1.4',
  many: true,
  by: 'residentId',
  order: { fromOn: 'asc' },
});
