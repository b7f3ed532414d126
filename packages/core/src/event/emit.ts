import { type EventDefinition, newId, type Platform, systemClock, type Transaction } from '@eenplan/kit';

/** Something that was done, to tell the world. */
export interface DomainEvent<T extends object> {
  readonly event: EventDefinition<T>;
  /** Id of the case, signal or module that it is about: its events go out in order. */
  readonly key: string;
  /** Code of the law that it is of; left out of what belongs to no law. */
  readonly law?: string | null;
  readonly data: T;
}

/** What it takes to write an event. */
export type Emitting = Pick<Platform, 'clock' | 'modules'>;

/**
 * Writes an event in the transaction of the act, with the next number of its key: committed with the act, or not there.
 * The key is held until the transaction ends, so that whoever writes events of several keys does so in the order of the
 * keys.
 *
 * @throws Error when no module declares the event, or its data are not as declared: a mistake of ours, that undoes the act.
 */
export async function emit<T extends object>(
  { clock, modules }: Emitting,
  tx: Transaction,
  { municipality }: { readonly municipality: string },
  { event, key, law = null, data }: DomainEvent<T>,
): Promise<void> {
  if (!modules.some(({ events = [] }) => events.some((each) => each === event))) {
    throw new Error(`EVENT_UNKNOWN: no module declares ${event.code}.`);
  }
  const known = event.data.safeParse(data);
  // Not the message of the schema: it repeats what was sent.
  if (!known.success) throw new Error(`EVENT_DATA_INVALID: the data of ${event.code} are not as declared.`);
  await tx.query(WRITE, [
    ...[municipality, event.key, key, newId(), event.code, law, JSON.stringify(known.data)],
    ...[clock.now(), systemClock.now()],
  ]);
}

const WRITE = `
  with counter as (
    insert into core.event_counter as row (municipality, key_kind, key, last) values ($1, $2, $3, 1)
    on conflict (municipality, key_kind, key) do update set last = row.last + 1 returning last
  )
  insert into core.outbox_event
    (municipality, id, type, key_kind, key, sequence, law_code, data, occurred_at, recorded_at)
  select $1, $4, $5, $2, $3, last, $6, $7::jsonb, $8, $9 from counter`;
