import { type EventDefinition, newId, type Platform, systemClock, type Transaction } from '@eenplan/kit';

/** Something that was done, to tell the world. */
export interface DomainEvent<T extends object> {
  readonly event: EventDefinition<T>;
  /** Id of the case, signal or module that it is about: its events go out in order. */
  readonly key: string;
  /** Code of the law that it is of; left out of what belongs to no law. */
  readonly law?: string | null;
  /** Of the partners this one alone may receive it; left out of what no partner has for itself. */
  readonly organisation?: string | null;
  readonly data: T;
}

/** What it takes to write an event. */
export type Emitting = Pick<Platform, 'clock' | 'modules'>;

/**
 * Writes an event in the transaction of the act, with the next number of its key: committed with the act, or not there.
 * The key is held until the transaction ends, so that whoever writes events of several keys does so in the order of the
 * keys. A delivery is written for each webhook that receives this type.
 *
 * @throws Error when no module declares the event, or its data are not as declared: a mistake of ours, that undoes the act.
 */
export async function emit<T extends object>(
  platform: Emitting,
  tx: Transaction,
  { municipality }: { readonly municipality: string },
  event: DomainEvent<T>,
): Promise<void> {
  const written = await writeEvent(platform, tx, municipality, event);
  const receivers = await receiversOf(tx, municipality, event);
  if (receivers.length > 0) await writeDeliveries(tx, municipality, event, written, receivers);
}

/** The webhooks that an event is for. */
export const receiversOf = (
  tx: Transaction,
  municipality: string,
  { event, organisation = null }: Pick<DomainEvent<object>, 'event' | 'organisation'>,
): Promise<Receiver[]> => tx.query<Receiver[]>(RECEIVERS, [municipality, event.code, organisation]);

/** A webhook that an event is for. */
export interface Receiver {
  readonly id: string;
  readonly organisation: string | null;
}

/** An event in the outbox: its id, its number and when it was written. */
export interface WrittenEvent {
  readonly id: string;
  readonly sequence: number;
  readonly recordedAt: Date;
}

/** Writes the event alone; whom it is for is for the caller to say. */
export async function writeEvent<T extends object>(
  platform: Emitting,
  tx: Transaction,
  municipality: string,
  written: DomainEvent<T>,
): Promise<WrittenEvent> {
  const { event, key, law = null } = written;
  const data = JSON.stringify(checkedData(platform, written));
  const [id, recordedAt] = [newId(), systemClock.now()];
  const [row] = await tx.query<{ sequence: number }[]>(WRITE, [
    ...[municipality, event.key, key, id, event.code, law, data, platform.clock.now(), recordedAt],
  ]);
  if (!row) throw new Error('An event was written without a number.');
  return { id, sequence: row.sequence, recordedAt };
}

/** Its data as declared, or a mistake of ours that undoes the act. */
export function checkedData<T extends object>({ modules }: Emitting, { event, data }: DomainEvent<T>): T {
  if (!modules.some(({ events = [] }) => events.some((each) => each.code === event.code))) {
    throw new Error(`EVENT_UNKNOWN: no module declares ${event.code}.`);
  }
  const known = event.data.safeParse(data);
  // Not the message of the schema: it repeats what was sent.
  if (!known.success) throw new Error(`EVENT_DATA_INVALID: the data of ${event.code} are not as declared.`);
  return known.data;
}

const WRITE = `
  with counter as (
    insert into core.event_counter as row (municipality, key_kind, key, last) values ($1, $2, $3, 1)
    on conflict (municipality, key_kind, key) do update set last = row.last + 1 returning last
  )
  insert into core.outbox_event
    (municipality, id, type, key_kind, key, sequence, law_code, data, occurred_at, recorded_at)
  select $1, $4, $5, $2, $3, last, $6, $7::jsonb, $8, $9 from counter returning sequence`;

const RECEIVERS = `select id, organisation from core.webhook
  where municipality = $1 and state = 'ACTIVE' and event_types @> to_jsonb($2::text)
    and ($3::text is null or organisation is null or organisation = $3) order by id`;

/** Puts the event in the queue of each of these webhooks; the ids, in their order. */
export async function writeDeliveries(
  tx: Transaction,
  municipality: string,
  { event, key }: Pick<DomainEvent<object>, 'event' | 'key'>,
  { id, sequence, recordedAt }: WrittenEvent,
  receivers: readonly Receiver[],
): Promise<string[]> {
  const ids = receivers.map(() => newId());
  await tx.query(
    `insert into core.webhook_delivery (municipality, id, webhook_id, organisation, event_id, event_type, key_kind, key,
       sequence, state, attempts, recorded_at, next_try_at)
     select $1, line.id, line.webhook, line.organisation, $2, $3, $4, $5, $6, 'WAITING', 0, $7, $7
     from unnest($8::uuid[], $9::uuid[], $10::text[]) line (id, webhook, organisation)`,
    [
      ...[municipality, id, event.code, event.key, key, sequence, recordedAt, ids],
      ...[receivers.map((each) => each.id), receivers.map((each) => each.organisation)],
    ],
  );
  return ids;
}
