import { edge } from '@eenplan/kit';
import { Household } from '../household/household.entity';
import { Resident } from '../resident/resident.entity';
import { Case } from './case.entity';
import { HelpRequest } from './help-request.entity';

/** What cases hang on a household and on a resident. */
export const caseEdges = [
  edge(Household, 'case', () => Case, {
    description: 'The case that is open; null when there is none.\n\nDutch: lopende casus',
    by: 'householdId',
    where: "row.state <> 'CLOSED'",
  }),
  edge(Household, 'cases', () => Case, {
    description: 'Every case this household has had, oldest first.\n\nDutch: casussen',
    many: true,
    by: 'householdId',
    order: { openedOn: 'asc' },
  }),
  edge(Resident, 'helpRequests', () => HelpRequest, {
    description: 'What this resident asked, oldest first.\n\nDutch: hulpvragen',
    many: true,
    by: 'residentId',
    order: { receivedOn: 'asc' },
  }),
];
