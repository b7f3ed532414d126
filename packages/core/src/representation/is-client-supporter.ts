import { type Caller, countRows, type Transaction } from '@eenplan/kit';
import { ClientSupporter } from './client-supporter.entity';
import { HouseholdSupporter } from './household-supporter.entity';

/** Rule R31: does this professional support this resident on that day? Then it is somebody else who decides. */
export async function isClientSupporter(
  tx: Transaction,
  caller: Caller,
  professionalId: string,
  residentId: string,
  on: string,
): Promise<boolean> {
  const count = await countRows(tx, ClientSupporter, caller, (parameters) => {
    const day = `${parameters.add(on)}::date`;
    return [
      `row.professional_id = ${parameters.add(professionalId)}`,
      `row.resident_id = ${parameters.add(residentId)}`,
      `row.from_on <= ${day} and (row.until_on is null or row.until_on > ${day})`,
    ];
  });
  return count > 0;
}

/**
 * Rule R31: does this professional support a member of this household on one of the days from the first to the last
 * (both inclusive)? Then it is somebody else who decides in its case.
 */
export async function supportsHousehold(
  tx: Transaction,
  caller: Caller,
  professionalId: string,
  householdId: string,
  [first, last]: readonly [string, string],
): Promise<boolean> {
  const count = await countRows(tx, HouseholdSupporter, caller, (parameters) => [
    `row.professional_id = ${parameters.add(professionalId)}`,
    `row.household_id = ${parameters.add(householdId)}`,
    `daterange(row.from_on, row.until_on) && daterange(${parameters.add(first)}, ${parameters.add(last)}, '[]')`,
  ]);
  return count > 0;
}
