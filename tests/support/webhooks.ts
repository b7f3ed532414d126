import { newId } from '@eenplan/kit';
import type { TestServer } from '@eenplan/testing';

/** A webhook of the partner persona, with an event that it was given up to deliver. */
export async function fillWebhooks({ database }: Pick<TestServer, 'database'>, municipality: string): Promise<void> {
  const id = newId();
  await database.query(
    `insert into core.webhook (municipality, id, organisation, url, event_types, state, secret_version, version, recorded_by,
       recorded_at)
     values ($1, $2, 'kvk:12345678', 'https://partner.example/events', '["nl.cases.case-opened.v1"]', 'ACTIVE', 1, 1, 'test',
       '2018-03-01')`,
    [municipality, id],
  );
  const [event] = await database.query<{ id: string }>(
    'select id from core.outbox_event where municipality = $1 order by id limit 1',
    [municipality],
  );
  if (!event) throw new Error('Nothing was told yet.');
  await database.query(
    `insert into core.webhook_delivery (municipality, id, webhook_id, organisation, event_id, event_type, key_kind, key,
       sequence, state, attempts, fault, recorded_at)
     select municipality, $3, $2, 'kvk:12345678', id, type, key_kind, key, sequence, 'DEAD', 12, 'TIMEOUT', recorded_at
     from core.outbox_event where municipality = $1 and id = $4`,
    [municipality, id, newId(), event.id],
  );
}
