import type { EdgeThrough } from '@eenplan/kit';
import { HouseholdMember } from './household-member.entity';

/**
 * From a household to what hangs on who lives in it today, by the property of a resident's id. Who is named as a member and
 * lives elsewhere is not looked through: the own file is no part of this household.
 */
export const THROUGH_HOUSEMATES: EdgeThrough = {
  rows: () => HouseholdMember,
  ...{ from: 'householdId', to: 'residentId' },
  where: "row.residing <> 'NONE' and row.from_on <= :on::date and (row.until_on is null or row.until_on > :on::date)",
};
