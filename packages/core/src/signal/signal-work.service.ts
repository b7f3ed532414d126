import type { Caller, Platform, Transaction } from '@eenplan/kit';
import { kindsOf } from '../signal-kind/known-kinds';
import { TermService } from '../term/term.service';
import { IntakeRules } from './intake-rules';
import { type ActPayload, doSignalAct } from './signal-act';
import type {
  SignalCloseInput,
  SignalPickUpInput,
  SignalRefuseInput,
  SignalRepairInput,
  SignalResidentInformedInput,
} from './signal-act.inputs';
import { contentOf } from './signal-content';
import { refuseForm, refusePerson } from './signal-form.law';
import { columnsOf } from './signal-rows';
import type { Signal } from './signal.entity';
import { refuse } from './signal.errors';
import { refuseFeedback, refuseInforming } from './signal.law';
import { SIGNAL_INFORM } from './signal.terms';

/** What the team does with signals. */
export class SignalWorkService {
  constructor(private readonly platform: Platform) {}

  /** Puts right what is wrong in a signal in quarantine; all of it at once. */
  repair(caller: Caller, input: SignalRepairInput): Promise<ActPayload> {
    const { observedOn = null, person } = input;
    return doSignalAct(this.platform, caller, 'signalRepair', input, async ({ kind, municipality, payload }, tx) => {
      const content = contentOf({ kind, observedOn, person, payload });
      const malformed = refuseForm(content) ?? refusePerson(content);
      if (malformed) throw refuse(malformed.code, 'input', ...malformed.path);
      const remarks = (await IntakeRules.read(this.platform, tx, caller, [content])).remarksOn(content);
      if (remarks.length > 0) throw refuse('SIGNAL_STILL_WRONG', 'input', 'person');
      return columnsOf(this.platform, municipality, content, remarks);
    });
  }

  /** Does not take a signal up. The partner reads why. */
  refuse(caller: Caller, input: SignalRefuseInput): Promise<ActPayload> {
    return doSignalAct(this.platform, caller, 'signalRefuse', input, () => ({
      ...{ state: 'REFUSED', refusalReason: input.reason, closedOn: this.platform.clock.today() },
    }));
  }

  /** Begins to work on a signal: from here on the partner changes nothing, and there is a month to tell the person. */
  pickUp(caller: Caller, input: SignalPickUpInput): Promise<ActPayload> {
    return doSignalAct(this.platform, caller, 'signalPickUp', input, async (signal, tx) => {
      if (signal.residentInformedOn === null) await this.startClock(tx, signal);
      return { state: 'IN_REVIEW', pickedUpOn: this.platform.clock.today() };
    });
  }

  /** Records what came of a signal. */
  close(caller: Caller, input: SignalCloseInput): Promise<ActPayload> {
    const { outcome, note: closingNote, feedback = null } = input;
    return doSignalAct(this.platform, caller, 'signalClose', input, ({ kind }) => {
      const refusal = refuseFeedback(feedback, kindsOf(this.platform).get(kind)?.mayGiveFeedback ?? false);
      if (refusal) throw refuse(refusal, 'input', 'feedback');
      return { state: 'CLOSED', outcome, closingNote, feedback, closedOn: this.platform.clock.today() };
    });
  }

  /** Records that whom it is about was told, whatever the state; the clock of it stops. */
  informed(caller: Caller, input: SignalResidentInformedInput): Promise<ActPayload> {
    const { on, how } = input;
    return doSignalAct(this.platform, caller, 'signalResidentInformed', input, async (signal, tx) => {
      const refusal = refuseInforming(on, signal, this.platform.clock.today());
      if (refusal) throw refuse(refusal, 'input', refusal === 'SIGNAL_INFORMED_ALREADY' ? 'signalId' : 'on');
      const meeting = { ruleId: SIGNAL_INFORM, subjectId: signal.id, metOn: on };
      await this.platform.get(TermService).meet(tx, caller, meeting, 'input', 'on');
      return { residentInformedOn: on, residentInformedHow: how };
    });
  }

  /** The month runs from the day the data were obtained, which is that of receipt. */
  private async startClock(tx: Transaction, { municipality, id, receivedOn }: Signal): Promise<void> {
    const start = { ruleId: SIGNAL_INFORM, subject: { type: 'Signal', id }, triggeredOn: receivedOn };
    await this.platform.get(TermService).start(tx, { municipality }, start, 'input', 'signalId');
  }
}
