import {
  answer,
  type Caller,
  countRows,
  findRow,
  newId,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  requireOrganisation,
  requireRow,
  type Transaction,
} from '@eenplan/kit';
import { SettingsService } from '../configuration/settings.service';
import { refuse as refuseInCore } from '../errors';
import { isAgreed } from '../event/event.law';
import type { EventSettings } from '../event/event-settings';
import { refuseAddress } from './webhook-address';
import { type WebhookEventType, toEventType } from './webhook-event-type.type';
import { secretOf } from './webhook-secret';
import { Webhook } from './webhook.entity';
import { refuse } from './webhook.errors';
import type { WebhookSubscribeInput, WebhookSubscribePayload } from './webhook.inputs';
import type { WebhookUnsubscribeInput, WebhookUnsubscribePayload } from './webhook.inputs';
import { refuseUrl } from './webhook.law';

/** Webhooks that an organisation has at most. */
const MOST = 20;

/** Webhooks of partners and of the municipality itself. */
export class WebhookService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<Webhook | null> {
    return findRow(this.platform, Webhook, caller, id);
  }

  /** Those that this caller may see, oldest first. */
  list(caller: Caller, page: PageArgs): Promise<Page<Webhook>> {
    return pageRows(this.platform, caller, Webhook, page, { orderBy: ['recordedAt'] });
  }

  /** Every type of event of the installed modules, and whether this caller may receive it. */
  async eventTypes(caller: Caller): Promise<WebhookEventType[]> {
    const { events } = await this.platform.get(SettingsService).core(caller.municipality);
    return this.definitions().map((event) => toEventType(caller, event, this.isAgreed(caller, events, event.code)));
  }

  /** Its own webhook, of a partner; of the administrator one of the municipality. The secret is shown this once. */
  subscribe(caller: Caller, input: WebhookSubscribeInput): Promise<WebhookSubscribePayload> {
    return answer(async () => {
      const organisation =
        caller.kind === 'PARTNER' ? requireOrganisation(caller, 'Mutation.webhookSubscribe') : caller.organisation;
      const eventTypes = [...new Set(input.eventTypes)].sort();
      await this.refuseTypes(caller, input.eventTypes);
      await this.refuseUrl(input.url);
      const webhook = Object.assign(new Webhook(), {
        ...{ municipality: caller.municipality, id: newId(), organisation, url: new URL(input.url).href, eventTypes },
        ...{ state: 'ACTIVE' as const, secretVersion: 1, version: 1 },
        ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now(), endedAt: null },
      });
      await this.platform.door.inMunicipality(caller, async (tx) => {
        await refuseTooMany(tx, caller, organisation);
        await tx.insert(Webhook, webhook);
      });
      return { webhook, secret: secretOf(this.platform, webhook) };
    });
  }

  /** It receives nothing any more, and what waited for it is cancelled. */
  unsubscribe(caller: Caller, input: WebhookUnsubscribeInput): Promise<WebhookUnsubscribePayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const webhook = await this.forAct(tx, caller, input);
        const endedAt = this.platform.clock.now();
        const { municipality, id } = webhook;
        await tx.query(CANCEL, [municipality, id, endedAt]);
        return { webhook: await change(tx, webhook, { state: 'ENDED', endedAt }) };
      }),
    );
  }

  /** Another secret, at once: what is sent from now on is signed with it. */
  renewSecret(caller: Caller, input: WebhookUnsubscribeInput): Promise<WebhookSubscribePayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const before = await this.forAct(tx, caller, input);
        const webhook = await change(tx, before, { secretVersion: before.secretVersion + 1 });
        return { webhook, secret: secretOf(this.platform, webhook) };
      }),
    );
  }

  private async forAct(tx: Transaction, caller: Caller, input: WebhookUnsubscribeInput): Promise<Webhook> {
    const missing = refuseInCore('NOT_FOUND', 'input', 'webhookId');
    const webhook = await requireRow(tx, Webhook, caller, input.webhookId, missing, 'for update');
    if (webhook.version !== input.version) throw refuseInCore('CHANGED_MEANWHILE', 'input', 'version');
    if (webhook.state === 'ENDED') throw refuse('WEBHOOK_ENDED', 'input', 'webhookId');
    return webhook;
  }

  private async refuseTypes(caller: Caller, types: readonly string[]): Promise<void> {
    const { events } = await this.platform.get(SettingsService).core(caller.municipality);
    types.forEach((type, index) => {
      const path = ['input', 'eventTypes', String(index)];
      const event = this.definitions().find(({ code }) => code === type);
      if (!event) throw refuse('WEBHOOK_EVENT_UNKNOWN', ...path);
      if (!caller.scopes.has(event.scope)) throw refuse('WEBHOOK_EVENT_NOT_ALLOWED', ...path);
      if (!this.isAgreed(caller, events, type)) throw refuse('WEBHOOK_EVENT_NOT_AGREED', ...path);
    });
  }

  private async refuseUrl(url: string): Promise<void> {
    const mayBeLoopback = this.platform.webhooksToLoopback ?? false;
    const wrong = refuseUrl(url, mayBeLoopback) ?? (await refuseAddress(new URL(url), mayBeLoopback));
    if (wrong) throw refuse(wrong, 'input', 'url');
  }

  private isAgreed({ kind, organisation }: Caller, events: EventSettings, type: string): boolean {
    return kind !== 'PARTNER' || isAgreed(events, organisation ?? '', type, this.platform.clock.today());
  }

  private definitions() {
    return this.platform.modules.flatMap(({ events = [] }) => events).filter(({ key }) => key !== 'WEBHOOK');
  }
}

const CANCEL = `update core.webhook_delivery set state = 'CANCELLED', next_try_at = null, settled_at = $3
  where municipality = $1 and webhook_id = $2 and state in ('WAITING', 'DEAD')`;

async function change(tx: Transaction, webhook: Webhook, changes: Partial<Webhook>): Promise<Webhook> {
  const { municipality, id, version } = webhook;
  const next = { ...changes, version: version + 1 };
  const { affected } = await tx.update(Webhook, { municipality, id, version }, next);
  if (affected !== 1) throw refuseInCore('CHANGED_MEANWHILE', 'input', 'version');
  return Object.assign(webhook, next);
}

/** Of two at once the second waits, so that both are counted. */
async function refuseTooMany(tx: Transaction, caller: Caller, organisation: string | null): Promise<void> {
  const { municipality } = caller;
  const lock = `select pg_advisory_xact_lock(hashtextextended('core.webhook ' || $1 || ' ' || $2, 0))`;
  await tx.query(lock, [municipality, organisation ?? '']);
  const count = await countRows(tx, Webhook, caller, (parameters) => [
    `row.organisation is not distinct from ${parameters.add(organisation)}`,
    "row.state = 'ACTIVE'",
  ]);
  if (count >= MOST) throw refuse('WEBHOOK_TOO_MANY', 'input', 'url');
}
