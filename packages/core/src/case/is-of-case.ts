import type { Transaction } from '@eenplan/kit';
import type { Case } from './case.entity';

/** Does the resident belong to the household of the case on that day, or did the resident ask one of its questions? */
export async function isOfCase(tx: Transaction, file: Case, residentId: string, on: string): Promise<boolean> {
  const { municipality, id, householdId } = file;
  const rows = await tx.query<object[]>(
    `select from core.household_member
     where municipality = $1 and household_id = $2 and resident_id = $3 and from_on <= $4
       and (until_on is null or until_on > $4)
     union all
     select from core.help_request where municipality = $1 and case_id = $5 and resident_id = $3
       and withdrawn_on is null`,
    [municipality, householdId, residentId, on, id],
  );
  return rows.length > 0;
}
