import { edge } from '@eenplan/kit';
import { Resident } from '../resident/resident.entity';
import { HouseholdMember } from './household-member.entity';
import { Household } from './household.entity';

/** In which households a resident is, and as what. */
export const residentMemberships = edge(Resident, 'memberships', () => HouseholdMember, {
  description:
    'The households that the resident belongs to on the given day, and as what, oldest first.\n\n' +
    'Dutch: lidmaatschappen van huishoudens',
  many: true,
  by: 'residentId',
  order: { fromOn: 'asc' },
  dated: 'periods',
});

/** The household of a membership; declared apart, because the household lists its members too. */
export const memberHousehold = edge(HouseholdMember, 'household', () => Household, {
  description: 'The household; null when you may not see it.\n\nDutch: huishouden',
  from: 'householdId',
});
