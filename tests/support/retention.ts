import { newId } from '@eenplan/kit';
import type { TestServer } from '@eenplan/testing';

/** A legal hold and a request for destruction of a resident of a demonstrator, and a proof of an earlier run. */
export async function keepAndDestroy({ database }: TestServer, municipality: string): Promise<void> {
  const resident = 'select municipality, $2::uuid, id';
  const from = 'from core.resident where municipality = $1 order by id limit 1';
  await database.query(
    `insert into core.legal_hold (municipality, id, resident_id, reason, placed_by, from_on, version, recorded_at)
     ${resident}, 'Beroep bij de rechtbank', 'somebody', '2018-01-01', 1, '2018-01-01' ${from}`,
    [municipality, newId()],
  );
  await database.query(
    `insert into core.destruction_request
       (municipality, id, resident_id, law, article, requested_on, due_on, state, version, recorded_at)
     ${resident}, 'WMO', 'Wmo 2015, art. 5.3.5', '2018-01-12', '2018-04-12', 'OPEN', 1, '2018-01-12' ${from}`,
    [municipality, newId()],
  );
  await database.query(
    `insert into core.destruction_proof
       (municipality, id, rule_code, law, article, cause, destroyed_on, records, run_id, recorded_at)
     values ($1, $2, 'wmo.support-request', 'WMO', 'Wmo 2015, art. 5.3.4', 'TERM', '2018-01-01', 1, $3, '2018-01-01')`,
    [municipality, newId(), newId()],
  );
}
