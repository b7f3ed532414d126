import { type Caller, holdsOn, readRows, type Transaction } from '@eenplan/kit';
import { HouseholdMember } from './household-member.entity';

/** The households that a resident is a member of on a day, also where the resident does not live. */
export const membershipsOn = (
  tx: Transaction,
  caller: Caller,
  residentId: string,
  on: string,
): Promise<HouseholdMember[]> =>
  readRows(tx, HouseholdMember, caller, {
    where: (parameters) => {
      const holds = holdsOn(parameters, on);
      return [`row.resident_id = ${parameters.add(residentId)}`, ...holds];
    },
  });
