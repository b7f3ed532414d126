import type { EdgeLoaders } from '@eenplan/kit';
import type { Resident } from '../resident/resident.entity';
import { memberHousehold, residentMemberships } from './household-member.edges';
import type { HouseholdMember } from './household-member.entity';
import type { Household } from './household.entity';

/** Follows two edges for a whole page at once: the memberships of a day, and their households. */
export async function householdsOf(loaders: EdgeLoaders, resident: Resident, on?: string): Promise<Household[]> {
  const memberships = (await loaders.load(residentMemberships, resident, on)) as unknown as HouseholdMember[];
  const households = await Promise.all(memberships.map((membership) => loaders.load(memberHousehold, membership)));
  return (households as unknown as (Household | null)[]).filter((household) => household !== null);
}
