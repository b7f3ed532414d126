import { setTimeout as sleep } from 'node:timers/promises';
import { type JobDefinition, type Platform, systemClock } from '@eenplan/kit';
import { cancel, type DueDelivery, dueDeliveries, mayGoOut, messageOf, settle, standingOf } from './delivery-rows';
import { post } from './webhook-post';

/** Deliveries under way at a time, in all and to one webhook: a slow one leaves room for the others. */
const MOST_AT_ONCE = 32;
const MOST_PER_WEBHOOK = 4;
/** Milliseconds between two looks while something is under way, and after which no other is begun. */
const LOOK_EVERY = 100;
const LONGEST = 30_000;

/** Sends what waits, as soon as it is committed. Safe to do twice: a delivery counts when its answer is written down. */
export const deliverEventsJob: JobDefinition = {
  code: 'core.deliver-events',
  title: { en: 'Deliver events to webhooks', nl: 'Gebeurtenissen afleveren' },
  schedule: '* * * * *',
  activity: 'event:deliver',
  due: async ({ door }) => {
    const sql = 'select municipality from core.municipalities_with_deliveries($1) as municipality';
    const rows = await door.reference((tx) => tx.query<{ municipality: string }[]>(sql, [systemClock.now()]));
    return rows.map(({ municipality }) => municipality);
  },
  run: (platform, municipality) => new Round(platform, municipality).run(),
};

/** Deliveries of one municipality, until none is due. */
class Round {
  private readonly busy = new Map<string, { readonly webhookId: string; readonly done: Promise<void> }>();
  private readonly faults: unknown[] = [];
  private written: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly platform: Platform,
    private readonly municipality: string,
  ) {}

  async run(): Promise<void> {
    const until = performance.now() + LONGEST;
    while (performance.now() < until && this.faults.length === 0) {
      const begun = await this.begin();
      if (begun === 0 && this.busy.size === 0) break;
      // Who waits for the first to end, looks again in a moment: another may have come.
      await Promise.race([...[...this.busy.values()].map(({ done }) => done), sleep(LOOK_EVERY)]);
    }
    await Promise.all([...this.busy.values()].map(({ done }) => done));
    if (this.faults.length > 0)
      throw new AggregateError(this.faults, 'Not everything that was due could be delivered.');
  }

  /** Begins as many as there is room for; how many. */
  private async begin(): Promise<number> {
    const found = await dueDeliveries(this.platform, this.municipality, [...this.busy.keys()], MOST_AT_ONCE * 4);
    const next = found.filter((due) => this.hasRoomFor(due));
    if (next.length === 0) return 0;
    const standing = await standingOf(this.platform, this.municipality);
    let begun = 0;
    for (const due of next) {
      if (!this.hasRoomFor(due)) continue;
      begun += 1;
      const done = this.deliver(due, standing).finally(() => this.busy.delete(due.id));
      this.busy.set(due.id, { webhookId: due.webhookId, done });
    }
    return begun;
  }

  private hasRoomFor({ webhookId }: DueDelivery): boolean {
    const ofWebhook = [...this.busy.values()].filter((each) => each.webhookId === webhookId).length;
    return this.busy.size < MOST_AT_ONCE && ofWebhook < MOST_PER_WEBHOOK;
  }

  /** One after the other: they are of one operation, whose lines in the logs are written once. */
  private write(work: () => Promise<void>): Promise<void> {
    const mine = this.written.then(work);
    this.written = mine.catch(() => undefined);
    return mine;
  }

  private async deliver(due: DueDelivery, standing: Awaited<ReturnType<typeof standingOf>>): Promise<void> {
    try {
      if (!mayGoOut(this.platform, due, standing)) {
        await this.write(() => cancel(this.platform, due));
        return;
      }
      const reply = await post({ ...messageOf(this.platform, due, standing), sentAt: systemClock.now() });
      await this.write(() => settle(this.platform, due, reply, standing.settings(standing.today)));
    } catch (error) {
      this.faults.push(error);
    }
  }
}
