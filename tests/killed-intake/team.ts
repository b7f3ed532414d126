import { setTimeout as sleep } from 'node:timers/promises';
import { ask, type Asker, type Traffic } from './ask';
import { idsOf, type PartnerSystem } from './partner';

/** One signal in so many is picked up and closed, the others wait. */
const ONE_IN = 3;

const mutation = (act: string): string =>
  `mutation($input: ${act}Input!) { done: ${act.charAt(0).toLowerCase()}${act.slice(1)}(input: $input) { errors { code } } }`;

/** Professionals who work on what comes in while the server is killed under their hands. */
export class Team {
  /** Events that were acknowledged to this team, by signal. */
  readonly closed = new Set<string>();
  readonly contradictions: string[] = [];
  private stopped = false;

  constructor(
    private readonly by: Asker,
    private readonly traffic: Traffic,
    private readonly partners: readonly PartnerSystem[],
  ) {}

  /** Works until it is told that no more comes in, and then what is left. */
  async work(): Promise<void> {
    for (;;) {
      const isLast = this.stopped;
      const signals = this.partners.flatMap((partner) => idsOf(partner).filter((_, index) => index % ONE_IN === 0));
      for (const id of signals.filter((each) => !this.closed.has(each))) await this.handle(id);
      if (isLast) return;
      await sleep(50);
    }
  }

  stop(): void {
    this.stopped = true;
  }

  private async handle(signalId: string): Promise<void> {
    await this.act('SignalPickUp', { signalId, version: 1 }, 'SIGNAL_PICKED_UP');
    const closing = { signalId, version: 2, outcome: 'ANSWERED', note: 'Gebeld' };
    await this.act('SignalClose', closing, 'SIGNAL_FINISHED');
    this.closed.add(signalId);
  }

  /** An act that was done when its answer was lost is refused the second time, and that is all. */
  private async act(name: string, input: object, done: string): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const answer = await ask<{ done: { errors: { code: string }[] } }>(
        ...([this.by, this.traffic, mutation(name), { input }] as const),
      );
      if (answer !== null) {
        const codes = answer.done.errors.map(({ code }) => code).join();
        if (codes !== '' && !(tries > 0 && codes === done)) this.contradictions.push(`${name} ${codes}`);
        return;
      }
      await sleep(500);
    }
  }
}
