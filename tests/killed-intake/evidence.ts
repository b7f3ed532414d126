import type { PartnerSystem } from './partner';
import type { Service } from './service';
import type { Subscriber } from './subscriber';

/** What must be empty at the end, by what it is. */
export type Evidence = Readonly<Record<string, readonly unknown[]>>;

/** Rows that belong to nothing, and what is there more than once. */
const ORPHANS: Readonly<Record<string, string>> = {
  'signals without a receipt': `select s.id from core.signal s
    left join core.signal_receipt r on r.municipality = s.municipality and r.id = s.id
      and r.organisation = s.organisation and r.partner_reference = s.partner_reference where r.id is null`,
  'receipts without a signal': `select r.id from core.signal_receipt r
    left join core.signal s on s.municipality = r.municipality and s.id = r.id where s.id is null`,
  'signals without the event that they came in': `select s.id from core.signal s where 1 <> (
    select count(*) from core.outbox_event e where e.municipality = s.municipality and e.key = s.id::text
      and e.type = 'nl.signals.signal-received.v1')`,
  'signals whose state is not what was told last': `select s.id, s.state from core.signal s where (
    select array_agg(e.type order by e.sequence) from core.outbox_event e
    where e.municipality = s.municipality and e.key = s.id::text) is distinct from case s.state
      when 'RECEIVED' then array['nl.signals.signal-received.v1']
      when 'IN_REVIEW' then array['nl.signals.signal-received.v1', 'nl.signals.signal-picked-up.v1']
      else array['nl.signals.signal-received.v1', 'nl.signals.signal-picked-up.v1', 'nl.signals.signal-closed.v1'] end`,
  'events of no signal': `select e.id from core.outbox_event e where e.key_kind = 'SIGNAL' and not exists (
    select from core.signal s where s.municipality = e.municipality and s.id::text = e.key)`,
  'counters that are not at the last number': `select c.key from core.event_counter c where c.key_kind = 'SIGNAL'
    and c.last is distinct from (select max(e.sequence) from core.outbox_event e
      where e.municipality = c.municipality and e.key_kind = c.key_kind and e.key = c.key)`,
  'events without a delivery to their partner': `select e.id from core.outbox_event e
    join core.signal s on s.municipality = e.municipality and s.id::text = e.key
    where 1 <> (select count(*) from core.webhook_delivery d join core.webhook w on w.municipality = d.municipality
      and w.id = d.webhook_id where d.municipality = e.municipality and d.event_id = e.id
        and w.organisation = s.organisation)`,
  'deliveries that were not delivered': `select id, state, attempts, fault from core.webhook_delivery where state <> 'DELIVERED'`,
  'terms of no signal': `select t.id from core.term t where t.rule_id like '%inform%' and not exists (
    select from core.signal s where s.municipality = t.municipality and s.id = t.subject_id)`,
};

interface Row {
  readonly organisation: string;
  readonly reference: string;
  readonly id: string;
}

/** Looks for whatever was lost, came twice, or hangs loose; everything is as it should be when each list is empty. */
export async function evidenceOf(
  service: Service,
  partners: readonly (readonly [organisation: string, partner: PartnerSystem])[],
  subscriber: Subscriber,
): Promise<Evidence> {
  const lists: Record<string, readonly unknown[]> = {};
  for (const [what, sql] of Object.entries(ORPHANS)) lists[what] = await service.query(sql);
  const [signals, receipts] = [await rowsOf(service, 'signal'), await rowsOf(service, 'signal_receipt')];
  const acknowledged = partners.flatMap(([organisation, { receipts: known }]) =>
    [...known].map(([reference, text]) => keyOf({ organisation, reference, ...(JSON.parse(text) as { id: string }) })),
  );
  lists['acknowledged and not stored once'] = acknowledged.filter(
    (key) => signals.filter((row) => row === key).length !== 1,
  );
  lists['acknowledged without one receipt'] = acknowledged.filter(
    (key) => receipts.filter((row) => row === key).length !== 1,
  );
  lists['stored and never acknowledged'] = signals.filter((key) => !acknowledged.includes(key));
  for (const [organisation, { name }] of partners) {
    const events = await service.query<{ text: string }>(
      `select e.id || ' ' || e.type || ' ' || e.key || ' ' || e.sequence as text from core.outbox_event e
       join core.signal s on s.municipality = e.municipality and s.id::text = e.key where s.organisation = $1`,
      [organisation],
    );
    const accepted = new Set(subscriber.acceptedOf(name));
    lists[`events that ${name} never got`] = events.filter(({ text }) => !accepted.has(text));
    lists[`events that ${name} should not have got`] = [...accepted].filter(
      (text) => !events.some((event) => event.text === text),
    );
  }
  return lists;
}

const keyOf = ({ organisation, reference, id }: Row): string => `${organisation} ${reference} ${id}`;

const rowsOf = async (service: Service, table: 'signal' | 'signal_receipt'): Promise<string[]> =>
  (
    await service.query<Row & { readonly [column: string]: unknown }>(
      `select organisation, partner_reference as reference, id from core.${table}`,
    )
  ).map(keyOf);
