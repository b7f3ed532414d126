import type { Reads } from '@eenplan/kit';

/** When the decision on the first application since the support request takes effect, as SQL over the alias `row`. */
export const MUST_END_ON = `(select min(d.effective_on) from core.decision d
  join core.application a on a.municipality = d.municipality and a.id = d.application_id
  join wmo.support_request r on r.municipality = row.municipality and r.id = row.support_request_id
  where d.municipality = row.municipality and d.resident_id = row.resident_id and d.law_code = 'WMO'
    and d.kind = 'ON_APPLICATION' and a.received_on >= r.received_on)`;

/** Wmo 2.3.3: the day on which the decision that temporary support waits for takes effect; null while there is none. */
export async function mustEndOn(
  reads: Reads,
  of: { readonly municipality: string; readonly supportRequestId: string; readonly residentId: string },
): Promise<string | null> {
  const sql = `select ${MUST_END_ON}::text as day
    from (select $1::text as municipality, $2::uuid as support_request_id, $3::uuid as resident_id) as row`;
  const values = [of.municipality, of.supportRequestId, of.residentId];
  const [found] = await reads.query<{ day: string | null }[]>(sql, values);
  return found?.day ?? null;
}
