import { dayInAmsterdam, noteWritten, type Platform, systemClock } from '@eenplan/kit';
import { Case } from '../case/case.entity';
import { SettingsService } from '../configuration/settings.service';
import { cloudEventOf, isAgreed, sourceOf } from '../event/event.law';
import type { EventSettings } from '../event/event-settings';
import { moduleOfLaw } from '../law/module-of-law';
import { ModuleSwitchService } from '../module-switch/module-switch.service';
import { secretOf } from './webhook-secret';
import { faultOf, type Reply, retryAfter } from './webhook.law';

/** A delivery whose turn it is, with what it takes to send it. */
export interface DueDelivery {
  readonly municipality: string;
  readonly id: string;
  readonly attempts: number;
  readonly webhookId: string;
  readonly organisation: string | null;
  readonly url: string;
  readonly isActive: boolean;
  readonly secretVersion: number;
  readonly eventId: string;
  readonly type: string;
  readonly keyKind: string;
  readonly key: string;
  readonly sequence: number;
  readonly law: string | null;
  readonly data: object;
  readonly occurredAt: Date;
  readonly householdId: string | null;
  /** Would it endanger somebody of the household? (AVG, art. 5 lid 1 (f)) */
  readonly isSuppressed: boolean;
}

/**
 * Deliveries whose time has come and that are the first of their key for their webhook: what was given up, or is to be
 * tried later, holds back what comes after it and nothing else.
 *
 * @param busy - Ids that are under way.
 */
export const dueDeliveries = (
  { door, clock }: Platform,
  municipality: string,
  busy: readonly string[],
  most: number,
): Promise<DueDelivery[]> =>
  door.inMunicipality({ municipality }, (tx) =>
    tx.query<DueDelivery[]>(DUE, [municipality, systemClock.now(), busy, most, clock.today()]),
  );

const DUE = `
  select d.municipality, d.id, d.attempts, d.webhook_id as "webhookId", w.organisation, w.url,
    w.state = 'ACTIVE' as "isActive", w.secret_version as "secretVersion", e.id as "eventId", e.type,
    e.key_kind as "keyKind", e.key, e.sequence, e.law_code as law, e.data, e.occurred_at as "occurredAt",
    c.household_id as "householdId", exists (
      select from core.household_member m
      join core.safety_suppression s on s.municipality = m.municipality and s.resident_id = m.resident_id
      where m.municipality = d.municipality and m.household_id = c.household_id
        and s.from_on <= $5::date and (s.until_on is null or s.until_on > $5::date)
    ) as "isSuppressed"
  from core.webhook_delivery d
  join core.webhook w on w.municipality = d.municipality and w.id = d.webhook_id
  join core.outbox_event e on e.municipality = d.municipality and e.id = d.event_id
  left join core.case_file c on c.municipality = d.municipality and e.key_kind = 'CASE' and c.id::text = e.key
  where d.municipality = $1 and d.state = 'WAITING' and d.next_try_at <= $2 and d.id <> all($3::uuid[])
    and not exists (
      select from core.webhook_delivery b
      where b.municipality = d.municipality and b.webhook_id = d.webhook_id and b.key_kind = d.key_kind
        and b.key = d.key and b.sequence < d.sequence and b.state in ('WAITING', 'DEAD'))
  order by d.next_try_at, d.id limit $4`;

/** What a delivery is judged by at the moment it goes out. */
export interface Standing {
  readonly settings: (on: string) => EventSettings;
  readonly today: string;
  /** Codes of the modules that are on, or being wound down. */
  readonly modulesOn: ReadonlySet<string>;
}

/** Reads it anew: an agreement or a law that ended since the event was written counts. */
export async function standingOf(platform: Platform, municipality: string): Promise<Standing> {
  const today = platform.clock.today();
  const byDay = await platform.get(SettingsService).coreByDay(municipality);
  const states = await platform.get(ModuleSwitchService).statesOn(municipality, today);
  const modulesOn = new Set(['core', ...[...states].filter(([, state]) => state !== 'OFF').map(([id]) => id)]);
  return { settings: (on) => byDay(on).events, today, modulesOn };
}

/** May it go out now? The webhook receives, the partner may, the law of the event is on, and it endangers nobody. */
export function mayGoOut(platform: Platform, due: DueDelivery, { settings, today, modulesOn }: Standing): boolean {
  const owner = platform.modules.find(({ events = [] }) => events.some(({ code }) => code === due.type));
  const lawIsOn = due.law === null || modulesOn.has(moduleOfLaw(platform.modules, due.law)?.id ?? 'core');
  if (!due.isActive || due.isSuppressed || !owner || !modulesOn.has(owner.id) || !lawIsOn) return false;
  if (due.organisation === null || due.keyKind === 'WEBHOOK') return true;
  return isAgreed(settings(today), due.organisation, due.type, today);
}

/** What is sent: the event as it was told, by the settings of its own day, so that every try says the same. */
export function messageOf(platform: Platform, due: DueDelivery, { settings, today }: Standing) {
  const { municipality, webhookId: id, secretVersion, eventId } = due;
  const source = sourceOf(municipality, settings(dayInAmsterdam(due.occurredAt)).oin);
  return {
    ...{ url: due.url, eventId, body: JSON.stringify(cloudEventOf(source, { ...due, id: eventId })) },
    ...{ secret: secretOf(platform, { municipality, id, secretVersion }) },
    timeout: settings(today).delivery.timeoutSeconds * 1000,
    mayBeLoopback: platform.webhooksToLoopback ?? false,
  };
}

/** Writes down that it does not go out; what comes after it may. */
export const cancel = (platform: Platform, due: DueDelivery): Promise<void> =>
  write(platform, due, { state: 'CANCELLED', status: null, fault: null, nextTryAt: null, attempts: due.attempts });

/** Writes down what came of a try: delivered, to be tried again, or given up. */
export function settle(platform: Platform, due: DueDelivery, reply: Reply, settings: EventSettings): Promise<void> {
  const fault = faultOf(reply);
  const attempts = due.attempts + 1;
  const status = 'status' in reply && reply.status >= 100 && reply.status <= 599 ? reply.status : null;
  const common = { status, fault, attempts };
  if (fault === null) return write(platform, due, { ...common, state: 'DELIVERED', nextTryAt: null });
  const seconds = retryAfter(attempts, settings.delivery);
  if (seconds === null) return write(platform, due, { ...common, state: 'DEAD', nextTryAt: null });
  const nextTryAt = new Date(systemClock.now().getTime() + seconds * 1000);
  return write(platform, due, { ...common, state: 'WAITING', nextTryAt });
}

interface Outcome {
  readonly state: 'DELIVERED' | 'WAITING' | 'DEAD' | 'CANCELLED';
  readonly attempts: number;
  readonly status: number | null;
  readonly fault: string | null;
  readonly nextTryAt: Date | null;
}

/** Whoever ended the webhook meanwhile has the last word: then nothing is written. */
async function write({ door }: Platform, due: DueDelivery, outcome: Outcome): Promise<void> {
  const { municipality, id, attempts: before, householdId } = due;
  const { state, attempts, status, fault, nextTryAt } = outcome;
  const now = systemClock.now();
  const settledAt = state === 'DELIVERED' || state === 'CANCELLED' ? now : null;
  await door.inMunicipality({ municipality }, async (tx) => {
    await tx.query(WRITE, [municipality, id, before, state, attempts, status, fault, now, nextTryAt, settledAt]);
    // Something of a household went out: its people find that in the processing log.
    if (state === 'DELIVERED' && householdId) noteWritten(tx, Case, [{ municipality, id: due.key, householdId }]);
  });
}

const WRITE = `update core.webhook_delivery
  set state = $4, attempts = $5, http_status = $6, fault = $7, tried_at = $8, next_try_at = $9, settled_at = $10
  where municipality = $1 and id = $2 and state = 'WAITING' and attempts = $3`;
