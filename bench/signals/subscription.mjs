import pg from 'pg';
import { MUNICIPALITIES } from '../work/identity.mjs';

/** Has the landlord listen to its signals. Nothing delivers here: what is measured is what it costs to take them in. */
export async function subscribeTo({ database }) {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query(
      `insert into core.webhook (municipality, id, organisation, url, event_types, state, secret_version, version,
         recorded_by, recorded_at)
       values ($1, '0197f000-0000-7000-a000-000000000001', 'kvk:90012345', 'https://landlord.example/events',
         '["nl.signals.signal-received.v1"]', 'ACTIVE', 1, 1, 'bench', '2026-01-01')`,
      [MUNICIPALITIES[0]],
    );
  } finally {
    await client.end();
  }
}
