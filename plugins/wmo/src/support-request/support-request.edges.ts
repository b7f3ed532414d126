import { Household, Resident, THROUGH_HOUSEMATES } from '@eenplan/core';
import { connectionOf, edge } from '@eenplan/kit';
import { SupportRequest } from './support-request.entity';

/** What the Wmo hangs on a resident. */
export const residentSupportRequests = edge(Resident, 'wmoSupportRequests', () => SupportRequest, {
  description: 'Support requests under the Wmo, oldest first.\n\nDutch: meldingen\nLaw: Wmo 2015, art. 2.3.2 lid 1',
  many: true,
  by: 'residentId',
  order: { receivedOn: 'asc' },
});

/** What the Wmo hangs on a household: what its residents asked. */
export const householdSupportRequests = edge(Household, 'wmoSupportRequests', () => SupportRequest, {
  description:
    'Support requests under the Wmo of who lives here today, oldest first.\n\n' +
    'Dutch: meldingen van het huishouden\nLaw: Wmo 2015, art. 2.3.2 lid 1',
  many: true,
  by: 'residentId',
  through: THROUGH_HOUSEMATES,
  order: { receivedOn: 'asc' },
});

export const supportRequestConnection = connectionOf('WmoSupportRequest', () => SupportRequest);
