import { type Caller, type Platform, requireOrganisation } from '@eenplan/kit';
import { refuse as refuseInCore } from '../errors';
import { IntakeRules } from './intake-rules';
import { type ActPayload, doSignalAct } from './signal-act';
import type { SignalCorrectInput, SignalWithdrawInput } from './signal-act.inputs';
import { contentOf } from './signal-content';
import { columnsOf, NOT_ENDED, NOT_PLACED } from './signal-rows';
import { kindsOf } from '../signal-kind/known-kinds';

/** What a partner does with its own signals until somebody works on them. */
export class SignalPartnerService {
  constructor(private readonly platform: Platform) {}

  /**
   * Puts a signal right. Its receipt stays what it was: the call that made it is answered as before. Also when its kind
   * may no longer be sent: what is on file has to be right (AVG, art. 5 lid 1 (d)).
   */
  correct(caller: Caller, input: SignalCorrectInput): Promise<ActPayload> {
    requireOrganisation(caller, 'Mutation.signalCorrect');
    const { observedOn = null, person, payload } = input;
    return doSignalAct(this.platform, caller, 'signalCorrect', input, async ({ kind: code, municipality }, tx) => {
      const kind = kindsOf(this.platform).get(code);
      if (!kind) throw refuseInCore('NOT_FOUND', 'input', 'signalId');
      const content = contentOf({ kind: code, observedOn, person, payload });
      const rules = await IntakeRules.read(this.platform, tx, caller, [content]);
      const refusal = rules.refuseContent(kind, content, ['input']);
      if (refusal) throw refusal;
      const columns = columnsOf(this.platform, municipality, content, rules.remarksOn(content));
      return { ...columns, ...NOT_PLACED, ...NOT_ENDED, repairedOn: null };
    });
  }

  /** Takes a signal back. */
  withdraw(caller: Caller, input: SignalWithdrawInput): Promise<ActPayload> {
    requireOrganisation(caller, 'Mutation.signalWithdraw');
    return doSignalAct(this.platform, caller, 'signalWithdraw', input, () => ({
      ...{ state: 'CLOSED', outcome: 'WITHDRAWN', withdrawnBecause: input.because, closingNote: null },
      closedOn: this.platform.clock.today(),
      // AVG, art. 16: what is not about somebody does not stay with them.
      ...(input.because === 'WRONG_PERSON' ? NOT_PLACED : {}),
    }));
  }
}
