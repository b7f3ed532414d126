import type { Transaction } from '@eenplan/kit';

/** How soon a municipality acts on a kind of signal, in working days. */
export interface ServiceLevel {
  readonly kind: string;
  readonly pickUpWorkingDays: number;
  readonly contactWorkingDays: number | null;
}

/** What a municipality promises on a day, by kind. */
export async function serviceLevelsOn(
  tx: Transaction,
  municipality: string,
  on: string,
): Promise<ReadonlyMap<string, ServiceLevel>> {
  const rows = await tx.query<ServiceLevel[]>(
    `select kind, pick_up_working_days as "pickUpWorkingDays", contact_working_days as "contactWorkingDays"
     from core.signal_service_level
     where municipality = $1 and from_on <= $2::date and (until_on is null or until_on > $2::date)`,
    [municipality, on],
  );
  return new Map(rows.map((row) => [row.kind, row]));
}
