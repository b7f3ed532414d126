import {
  answer,
  type BusinessError,
  type Caller,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  readRow,
  requireRow,
  systemClock,
} from '@eenplan/kit';
import { refuse as refuseInCore } from '../errors';
import { webhookTested } from '../event/core-events';
import { writeDeliveries, writeEvent } from '../event/emit';
import { WebhookDelivery } from './webhook-delivery.entity';
import { Webhook } from './webhook.entity';
import type { WebhookDeliveryState } from './webhook.enum';
import { refuse } from './webhook.errors';

/** Which deliveries are asked for; all when nothing is said. */
export interface DeliveryFilter {
  readonly webhookId?: string | null | undefined;
  readonly state?: WebhookDeliveryState | null | undefined;
}

interface DeliveryAnswer {
  readonly delivery: WebhookDelivery;
  readonly errors: BusinessError[];
}

/** What was sent to webhooks, and what was given up. */
export class WebhookDeliveryService {
  constructor(private readonly platform: Platform) {}

  /** The log of deliveries, newest first. */
  list(caller: Caller, { webhookId, state }: DeliveryFilter, page: PageArgs): Promise<Page<WebhookDelivery>> {
    return pageRows(this.platform, caller, WebhookDelivery, page, {
      ...{ orderBy: ['recordedAt'], direction: state === 'DEAD' ? 'asc' : 'desc' },
      where: (parameters) => [
        ...(webhookId ? [`row.webhook_id = ${parameters.add(webhookId)}`] : []),
        ...(state ? [`row.state = ${parameters.add(state)}`] : []),
      ],
    });
  }

  /** Sends a webhook an event of its own; the log says what it answered. */
  test(caller: Caller, webhookId: string): Promise<DeliveryAnswer> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const missing = refuseInCore('NOT_FOUND', 'input', 'webhookId');
        const webhook = await requireRow(tx, Webhook, caller, webhookId, missing, 'for share');
        if (webhook.state === 'ENDED') throw refuse('WEBHOOK_ENDED', 'input', 'webhookId');
        const tested = { event: webhookTested, key: webhookId, data: { webhookId } };
        const event = await writeEvent(this.platform, tx, caller.municipality, tested);
        const [id = ''] = await writeDeliveries(tx, caller.municipality, tested, event, [webhook]);
        const delivery = await readRow(tx, WebhookDelivery, caller, id);
        if (!delivery) throw missing;
        return { delivery };
      }),
    );
  }

  /** Tries again what was given up; what waits behind it follows when it is accepted. */
  replay(caller: Caller, id: string): Promise<DeliveryAnswer> {
    return this.settle(caller, id, () => ({
      ...{ state: 'WAITING', attempts: 0, nextTryAt: systemClock.now(), settledAt: null },
    }));
  }

  /** Leaves out what was given up; what waits behind it goes out. */
  skip(caller: Caller, id: string): Promise<DeliveryAnswer> {
    return this.settle(caller, id, () => ({ state: 'SKIPPED', nextTryAt: null, settledAt: systemClock.now() }));
  }

  private settle(caller: Caller, id: string, changes: () => Partial<WebhookDelivery>): Promise<DeliveryAnswer> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const missing = refuseInCore('NOT_FOUND', 'input', 'webhookDeliveryId');
        const delivery = await requireRow(tx, WebhookDelivery, caller, id, missing, 'for update');
        if (delivery.state !== 'DEAD') throw refuse('WEBHOOK_DELIVERY_NOT_DEAD', 'input', 'webhookDeliveryId');
        const next = changes();
        await tx.update(WebhookDelivery, { municipality: caller.municipality, id, state: 'DEAD' }, next);
        return { delivery: Object.assign(delivery, next) };
      }),
    );
  }
}
