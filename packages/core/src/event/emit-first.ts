import { newId, systemClock, type Transaction } from '@eenplan/kit';
import { checkedData, type DomainEvent, type Emitting, receiversOf } from './emit';

/**
 * Writes the first event of each of these keys, all of one type and of one organisation, in as many statements as one
 * takes. As {@link emit} otherwise.
 */
export async function emitFirst<T extends object>(
  platform: Emitting,
  tx: Transaction,
  { municipality }: { readonly municipality: string },
  events: readonly DomainEvent<T>[],
): Promise<void> {
  const [first] = events;
  if (!first) return;
  const { event, organisation = null } = first;
  const recordedAt = systemClock.now();
  const lines = events.map((each) => ({
    ...{ id: newId(), key: each.key, law_code: each.law ?? null, data: checkedData(platform, each) },
  }));
  const occurredAt = platform.clock.now();
  await tx.query(WRITE, [municipality, event.key, event.code, JSON.stringify(lines), occurredAt, recordedAt]);
  const receivers = await receiversOf(tx, municipality, { event, organisation });
  if (receivers.length === 0) return;
  const deliveries = lines.flatMap(({ id, key }) =>
    receivers.map((receiver) => ({
      ...{ id: newId(), webhook_id: receiver.id, organisation: receiver.organisation, event_id: id, key },
    })),
  );
  await tx.query(DELIVER, [municipality, event.key, event.code, JSON.stringify(deliveries), recordedAt]);
}

const WRITE = `
  with line as (select * from jsonb_to_recordset($4::jsonb) as line (id uuid, key text, law_code text, data jsonb)),
    counter as (
      insert into core.event_counter (municipality, key_kind, key, last) select $1, $2, key, 1 from line order by key)
  insert into core.outbox_event
    (municipality, id, type, key_kind, key, sequence, law_code, data, occurred_at, recorded_at)
  select $1, id, $3, $2, key, 1, law_code, data, $5, $6 from line`;

const DELIVER = `
  insert into core.webhook_delivery
    (municipality, id, webhook_id, organisation, event_id, event_type, key_kind, key, sequence, state, attempts, recorded_at,
     next_try_at)
  select $1, id, webhook_id, organisation, event_id, $3, $2, key, 1, 'WAITING', 0, $5, $5
  from jsonb_to_recordset($4::jsonb)
    as line (id uuid, webhook_id uuid, organisation text, event_id uuid, key text)`;
