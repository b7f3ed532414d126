import {
  answer,
  type BusinessError,
  type Caller,
  type Platform,
  Refusal,
  requireOrganisation,
  type Transaction,
} from '@eenplan/kit';
import { IntakeRules } from './intake-rules';
import { receiptsOf } from './known-receipts';
import { contentOf, payloadHashOf, type SignalContent } from './signal-content';
import { refuseReference } from './signal-form.law';
import type { SignalReceipt } from './signal-receipt.entity';
import { type NewSignal, newSignal } from './signal-rows';
import { storeSignals } from './signal-store';
import { refuse } from './signal.errors';
import type {
  SignalsSubmitInput,
  SignalsSubmitPayload,
  SignalSubmitInput,
  SignalSubmitPayload,
  SignalSubmitResult,
} from './signal.inputs';

/** Signals of one transaction: few enough to hold nobody up for long. */
const CHUNK = 500;

/** A signal as it was sent: what it says, and where in the arguments it stands. */
interface Sent {
  readonly reference: string;
  readonly content: SignalContent;
  readonly hash: string;
  readonly path: readonly string[];
}

type Answer = SignalReceipt | Refusal;

/**
 * Takes signals in, so that none is lost and none comes in twice. What stands under a key (municipality, partner,
 * reference) is answered first: whatever has changed since, the same call gets the same answer.
 */
export class SignalIntakeService {
  constructor(private readonly platform: Platform) {}

  /** Takes in one signal. */
  submit(caller: Caller, input: SignalSubmitInput): Promise<SignalSubmitPayload> {
    requireOrganisation(caller, 'Mutation.signalSubmit');
    return answer(async () => {
      const [answered] = await this.takeIn(caller, [this.sent(caller, input, ['input'])]);
      if (!answered) throw new Error('What is sent is answered.');
      if (answered instanceof Refusal) throw answered;
      return { receipt: answered };
    });
  }

  /** Takes in many, each answered by itself and in order, when it has been committed. */
  async submitAll(caller: Caller, { signals }: SignalsSubmitInput): Promise<SignalsSubmitPayload> {
    requireOrganisation(caller, 'Mutation.signalsSubmit');
    const all = signals.map((input, index) => this.sent(caller, input, ['input', 'signals', String(index)]));
    const answers = await this.takeInParts(caller, all);
    const results = all.map(({ reference }, index) => resultOf(reference, answers[index]));
    return { results, errors: [] };
  }

  private sent({ municipality }: Caller, input: SignalSubmitInput, path: readonly string[]): Sent {
    const content = contentOf(input);
    const hash = payloadHashOf(this.platform.vault, municipality, content);
    return { reference: input.partnerReference, content, hash, path };
  }

  /**
   * Answers in order, in transactions of {@link CHUNK}; while the database stores one the next is judged. Not where a
   * reference is there twice: the first of them counts, so they go one after the other.
   */
  private async takeInParts(caller: Caller, all: readonly Sent[]): Promise<Answer[]> {
    const starts = Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, index) => index * CHUNK);
    const isEachOnce = new Set(all.map(({ reference }) => reference)).size === all.length;
    const take = (start: number): Promise<Answer[]> => this.takeIn(caller, all.slice(start, start + CHUNK));
    if (!isEachOnce) {
      const answers: Answer[] = [];
      for (const start of starts) answers.push(...(await take(start)));
      return answers;
    }
    // What fails is heard when nothing of the call is under way any more.
    const done = await Promise.allSettled(starts.map(take));
    return done.flatMap((part) => {
      if (part.status === 'rejected') throw part.reason;
      return part.value;
    });
  }

  /** Answers in order, in one transaction. */
  private takeIn(caller: Caller, all: readonly Sent[]): Promise<Answer[]> {
    return this.platform.door.inMunicipality(caller, async (tx) => {
      const well = all.filter(({ reference }) => !refuseReference(reference));
      const references = [...new Set(well.map(({ reference }) => reference))];
      const known = await receiptsOf(tx, caller, references);
      const fresh = well.filter(({ reference }) => !known.has(reference));
      const refused = fresh.length === 0 ? new Map<Sent, Refusal>() : await this.store(tx, caller, fresh, known);
      return all.map((sent) => refused.get(sent) ?? answerTo(sent, known));
    });
  }

  /** Stores what may come in, and adds the receipts that then stand; gives what may not. */
  private async store(
    tx: Transaction,
    caller: Caller,
    fresh: readonly Sent[],
    known: Map<string, SignalReceipt>,
  ): Promise<Map<Sent, Refusal>> {
    const rules = await IntakeRules.read(
      this.platform,
      tx,
      caller,
      fresh.map(({ content }) => content),
    );
    const refused = new Map<Sent, Refusal>();
    const made = new Map<string, NewSignal>();
    for (const sent of fresh) {
      // Of one reference that is sent twice, the first that may come in counts; the others are held against it.
      if (made.has(sent.reference)) continue;
      const judged = this.judge(caller, sent, rules);
      if (judged instanceof Refusal) refused.set(sent, judged);
      else made.set(sent.reference, judged);
    }
    const stored = await storeSignals(this.platform, tx, [...made.values()]);
    for (const { receipt } of made.values()) if (stored.has(receipt.id)) known.set(receipt.partnerReference, receipt);
    const lost = [...made.keys()].filter((reference) => !known.has(reference));
    // Another call was first: it has committed, or we would still wait.
    if (lost.length > 0) for (const [key, receipt] of await receiptsOf(tx, caller, lost)) known.set(key, receipt);
    return refused;
  }

  private judge(caller: Caller, sent: Sent, rules: IntakeRules): NewSignal | Refusal {
    try {
      const { reference: partnerReference, content, hash, path } = sent;
      const kind = rules.require(content, path);
      const organisation = caller.organisation ?? '';
      const remarks = rules.remarksOn(content);
      return newSignal(this.platform, caller, { organisation, partnerReference, hash, kind, content, remarks });
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  }
}

/** What stands under the reference, if it was the same that was sent. */
function answerTo({ reference, hash, path }: Sent, known: ReadonlyMap<string, SignalReceipt>): Answer {
  const malformed = refuseReference(reference);
  if (malformed) return refuse(malformed.code, ...path, ...malformed.path);
  const receipt = known.get(reference);
  if (!receipt) throw new Error('What may come in has a receipt.');
  return receipt.payloadHash === hash ? receipt : refuse('IDEMPOTENCY_KEY_REUSED', ...path, 'partnerReference');
}

function resultOf(partnerReference: string, answered: Answer | undefined): SignalSubmitResult {
  const errors: BusinessError[] = answered instanceof Refusal ? [answered.toBusinessError()] : [];
  return { partnerReference, ...(answered && !(answered instanceof Refusal) ? { receipt: answered } : {}), errors };
}
