import { newId, systemClock, type Transaction } from '@eenplan/kit';
import { type DomainEvent, type Emitting, receiversOf, checkedData, writeDeliveries } from './emit';

/**
 * Writes the first event of each of these keys, all of one type and of one organisation, in one statement whatever their
 * number. As {@link emit} otherwise.
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
  for (const { id, key } of lines) {
    await writeDeliveries(tx, municipality, { event, key }, { id, sequence: 1, recordedAt }, receivers);
  }
}

const WRITE = `
  with line as (select * from jsonb_to_recordset($4::jsonb) as line (id uuid, key text, law_code text, data jsonb)),
    counter as (
      insert into core.event_counter (municipality, key_kind, key, last) select $1, $2, key, 1 from line order by key)
  insert into core.outbox_event
    (municipality, id, type, key_kind, key, sequence, law_code, data, occurred_at, recorded_at)
  select $1, id, $3, $2, key, 1, law_code, data, $5, $6 from line`;
