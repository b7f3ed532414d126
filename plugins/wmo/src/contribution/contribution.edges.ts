import { Household, Resident, THROUGH_HOUSEMATES } from '@eenplan/core';
import { connectionOf, edge } from '@eenplan/kit';
import { Contribution } from './contribution.entity';

/** The provisions for which a resident pays. */
export const residentContributions = edge(Resident, 'wmoContributions', () => Contribution, {
  description:
    'Provisions that this resident pays for, oldest first.\n\nDutch: eigen bijdragen\nLaw: Wmo 2015, art. 2.1.4',
  many: true,
  by: 'residentId',
  order: { fromOn: 'asc' },
});

/** The provisions for which a household pays. */
export const householdContributions = edge(Household, 'wmoContributions', () => Contribution, {
  description:
    'Provisions that who lives here today pays for, oldest first.\n\n' +
    'Dutch: eigen bijdragen van het huishouden\nLaw: Wmo 2015, art. 2.1.4',
  many: true,
  by: 'residentId',
  through: THROUGH_HOUSEMATES,
  order: { fromOn: 'asc' },
});

export const contributionConnection = connectionOf('WmoContribution', () => Contribution);
