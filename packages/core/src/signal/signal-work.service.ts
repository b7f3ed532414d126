import { type Caller, type Platform, readRows, type Transaction } from '@eenplan/kit';
import { kindsOf } from '../signal-kind/known-kinds';
import { placeSignals } from '../signal-match/place-signals';
import { TermService } from '../term/term.service';
import { isContactSought } from '../signal-triage/contact-rows';
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
import { columnsOf, NOT_PLACED } from './signal-rows';
import { Signal } from './signal.entity';
import { refuse } from './signal.errors';
import { refuseFeedback, refuseInforming, refuseOutcome } from './signal.law';
import { startInforming } from './start-informing';
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
      const repairedOn = this.platform.clock.today();
      return { ...columnsOf(this.platform, municipality, content, remarks), ...NOT_PLACED, repairedOn };
    });
  }

  /** Does not take a signal up. The partner reads why. */
  refuse(caller: Caller, input: SignalRefuseInput): Promise<ActPayload> {
    return doSignalAct(this.platform, caller, 'signalRefuse', input, () => ({
      ...{ state: 'REFUSED', refusalReason: input.reason, closedOn: this.platform.clock.today() },
    }));
  }

  /** Begins to work on a signal: from here on the partner changes nothing, and there is a month to tell the person. */
  async pickUp(caller: Caller, input: SignalPickUpInput): Promise<ActPayload> {
    if (input.withBundle) await this.placeFirst(caller, input.signalId);
    return doSignalAct(this.platform, caller, 'signalPickUp', input, async (signal, tx) => {
      if (signal.residentInformedOn === null) await startInforming(this.platform, tx, signal);
      const place = signal.match === 'NEW' ? await this.placeOf(tx, signal) : {};
      return { ...place, state: 'IN_REVIEW', pickedUpOn: this.platform.clock.today() };
    });
  }

  /**
   * Records what came of a signal. Others of its bundle keep the feedback where their kind allows it, and where they came
   * from the same partner: what is meant for one is not for another (AVG, art. 5 lid 1 (c)).
   */
  close(caller: Caller, input: SignalCloseInput): Promise<ActPayload> {
    const { signalId, outcome, note: closingNote, feedback = null } = input;
    const kinds = kindsOf(this.platform);
    let toldTo: string | undefined;
    return doSignalAct(this.platform, caller, 'signalClose', input, async (signal, tx) => {
      toldTo ??= signal.organisation;
      const mayGive = kinds.get(signal.kind)?.mayGiveFeedback ?? false;
      const refusal = refuseFeedback(feedback, mayGive || signal.id !== signalId);
      if (refusal) throw refuse(refusal, 'input', 'feedback');
      const triaged = { isHandedOver: signal.teamId !== null, isContactSought: await isContactSought(tx, signal) };
      const wrong = refuseOutcome(outcome, triaged);
      if (wrong) throw refuse(wrong, 'input', 'outcome');
      const closedOn = this.platform.clock.today();
      return {
        state: 'CLOSED',
        outcome,
        closingNote,
        feedback: mayGive && signal.organisation === toldTo ? feedback : null,
        closedOn,
      };
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

  /** Places a signal that is picked up with its bundle before the job came by; by itself, as the job does. */
  private placeFirst(caller: Caller, signalId: string): Promise<void> {
    return this.platform.door.inMunicipality(caller, async (tx) => {
      const signals = await readRows(tx, Signal, caller, {
        where: (parameters) => [
          `row.id = ${parameters.add(signalId)}`,
          "row.match = 'NEW' and row.state = 'RECEIVED' and row.quarantine = '[]'",
        ],
        lock: 'for update',
      });
      await placeSignals(this.platform, tx, caller.municipality, signals);
    });
  }

  /** Where it belongs, of a signal that is picked up before the job came by. */
  private async placeOf(tx: Transaction, signal: Signal): Promise<Partial<Signal>> {
    const [placed] = await placeSignals(this.platform, tx, signal.municipality, [signal]);
    if (!placed) throw new Error('A signal that is placed has a place.');
    const { match, matchBasis, matchedBy, residentId, householdId, bundleId, caseId, pickUpDueOn } = placed;
    return { match, matchBasis, matchedBy, residentId, householdId, bundleId, caseId, pickUpDueOn };
  }
}
