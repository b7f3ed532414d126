import { setTimeout as sleep } from 'node:timers/promises';
import { type Receipt, worry } from '../support/signals';
import { ask, type Asker, type Traffic } from './ask';

/** Lets clients go on to so many signals and no further, so that a load lasts as long as the kills. */
export class Gate {
  /** Signals that may be acknowledged or under way, of all partners together. */
  allowed = 0;
  private underWay = 0;

  constructor(private readonly acknowledged: () => number) {}

  /** Does the work of a call of so many signals when its turn has come. */
  async pass(signals: number, work: () => Promise<void>): Promise<void> {
    while (this.acknowledged() + this.underWay >= this.allowed) await sleep(5);
    this.underWay += signals;
    await work();
    this.underWay -= signals;
  }
}

/** Signals per call of many. */
const MANY = 25;
/** One in so many is sent once more later on, as if nobody had written down that it was received. */
const AGAIN_IN = 10;
const AT_ONCE = 3;

const RECEIPT = 'receipt { id partnerReference outcome remarks receivedAt } errors { code path }';
const ONE = `mutation($input: SignalSubmitInput!) { signalSubmit(input: $input) { ${RECEIPT} } }`;
const ALL = `mutation($input: SignalsSubmitInput!) { signalsSubmit(input: $input) { results { ${RECEIPT} } errors { code } } }`;

interface Result {
  readonly receipt: Receipt | null;
  readonly errors: readonly { readonly code: string }[];
}

/** The system of a partner: it sends its signals until each is acknowledged, some alone, some in calls of many. */
export class PartnerSystem {
  /** What the server acknowledged, by reference: JSON of the first receipt. */
  readonly receipts = new Map<string, string>();
  /** References under which another receipt came than before, and refusals. */
  readonly contradictions: string[] = [];
  /** Calls that were made once more for want of an answer. */
  retries = 0;
  private readonly calls: (readonly string[])[];

  constructor(
    readonly name: string,
    private readonly by: Asker,
    private readonly traffic: Traffic,
    private readonly random: () => number,
    signals: number,
  ) {
    this.calls = this.callsOf(Array.from({ length: signals }, (_, index) => `${name}-${index}`));
  }

  /** Sends everything. */
  async send(gate: Gate): Promise<void> {
    const loop = async (): Promise<void> => {
      for (let call = this.calls.shift(); call; call = this.calls.shift()) {
        const [sent, fresh] = [call, call.filter((reference) => !this.receipts.has(reference))];
        await gate.pass(fresh.length, () => this.untilAcknowledged(sent));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, loop));
  }

  /** Sends everything that was acknowledged once more, in calls of many. */
  async sendAllAgain(): Promise<void> {
    const references = [...this.receipts.keys()];
    for (let at = 0; at < references.length; at += 500) await this.untilAcknowledged(references.slice(at, at + 500));
  }

  /** Half of the signals alone and half in calls of many, shuffled, with some of the calls in it twice. */
  private callsOf(references: readonly string[]): (readonly string[])[] {
    const alone = references.filter((_, index) => index % 2 === 0).map((reference) => [reference]);
    const others = references.filter((_, index) => index % 2 === 1);
    const many = Array.from({ length: Math.ceil(others.length / MANY) }, (_, at) =>
      others.slice(at * MANY, (at + 1) * MANY),
    );
    const once = [...alone, ...many];
    const twice = [...once, ...once.filter(() => this.random() < 1 / AGAIN_IN)];
    return twice
      .map((call) => [this.random(), call] as const)
      .sort(([left], [right]) => left - right)
      .map(([, call]) => call);
  }

  private async untilAcknowledged(call: readonly string[]): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const results = await this.sendOnce(call);
      if (results !== null) {
        this.note(call, results);
        return;
      }
      this.retries += 1;
      await sleep(200 + this.random() * 600);
    }
  }

  private async sendOnce(call: readonly string[]): Promise<readonly Result[] | null> {
    const [first = ''] = call;
    if (call.length === 1) {
      const answer = await ask<{ signalSubmit: Result }>(this.by, this.traffic, ONE, { input: worry(first) });
      return answer && [answer.signalSubmit];
    }
    const input = { signals: call.map((reference) => worry(reference)) };
    const answer = await ask<{ signalsSubmit: { results: Result[] } }>(this.by, this.traffic, ALL, { input });
    return answer?.signalsSubmit.results ?? null;
  }

  private note(call: readonly string[], results: readonly Result[]): void {
    call.forEach((reference, index) => {
      const { receipt = null, errors = [] } = results[index] ?? {};
      const text = JSON.stringify(receipt);
      const known = this.receipts.get(reference);
      if (receipt?.partnerReference !== reference || errors.length > 0 || (known !== undefined && known !== text))
        this.contradictions.push(`${reference} ${errors.map(({ code }) => code).join()}`);
      else this.receipts.set(reference, text);
    });
  }
}

/** The ids of the signals that were acknowledged. */
export const idsOf = ({ receipts }: PartnerSystem): string[] =>
  [...receipts.values()].map((text) => (JSON.parse(text) as Receipt).id);
