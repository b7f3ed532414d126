import type { Transaction } from '@eenplan/kit';

/** Do these two live in one household on that day? A child with two households is a housemate in both. */
export async function areHousemates(
  tx: Transaction,
  municipality: string,
  [one, other]: readonly [string, string],
  on: string,
): Promise<boolean> {
  const holds = (alias: string): string =>
    `${alias}.residing <> 'NONE' and ${alias}.from_on <= $4 and (${alias}.until_on is null or ${alias}.until_on > $4)`;
  const rows = await tx.query<object[]>(
    `select 1 from core.household_member mine
     join core.household_member theirs
       on theirs.municipality = mine.municipality and theirs.household_id = mine.household_id
     where mine.municipality = $1 and mine.resident_id = $2 and theirs.resident_id = $3
       and ${holds('mine')} and ${holds('theirs')} limit 1`,
    [municipality, one, other, on],
  );
  return rows.length > 0;
}
