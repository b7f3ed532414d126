import type { Refusal, Transaction } from '@eenplan/kit';

/** Who decides for whom: the first day is that of the decision, the last that on which it is recorded. */
interface Deed {
  readonly municipality: string;
  readonly residentId: string;
  readonly professionalId: string;
  readonly days: readonly [first: string, last: string];
}

const STANDS_BESIDE = `select from core.client_supporter s
  where s.municipality = $1 and s.professional_id = $3 and daterange(s.from_on, s.until_on) && daterange($4, $5, '[]')
    and (s.resident_id = $2 or exists (
      select from core.household_member mine join core.household_member theirs
        on theirs.municipality = mine.municipality and theirs.household_id = mine.household_id
      where mine.municipality = s.municipality and mine.resident_id = $2 and theirs.resident_id = s.resident_id
        and daterange(mine.from_on, mine.until_on) && daterange($4, $5, '[]')
        and daterange(theirs.from_on, theirs.until_on) && daterange($4, $5, '[]')))
  limit 1`;

/** R31: whoever stands beside a resident, or beside somebody of the household, decides nothing for that resident. */
export async function refuseSupporterOf(
  tx: Transaction,
  { municipality, residentId, professionalId, days }: Deed,
  refusal: Refusal,
): Promise<void> {
  const rows = await tx.query<object[]>(STANDS_BESIDE, [municipality, residentId, professionalId, ...days]);
  if (rows.length > 0) throw refusal;
}
