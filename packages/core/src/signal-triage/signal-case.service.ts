import { type Caller, newId, noteWritten, type Platform, type Transaction } from '@eenplan/kit';
import { Case } from '../case/case.entity';
import { lockHouseholdCases, openCaseOf, writeAct } from '../case/case-rows';
import { HelpRequest } from '../case/help-request.entity';
import { registerHelpRequest } from '../case/register-help-request';
import { kindsOf } from '../signal-kind/known-kinds';
import { SignalUndoing } from '../signal-match/signal-undoing.entity';
import { type ActPayload, doSignalAct } from '../signal/signal-act';
import type { Signal } from '../signal/signal.entity';
import { refuse } from './signal-triage.errors';
import type { SignalLeadToCaseInput, SignalTakeFromCaseInput } from './signal-triage.inputs';
import { refuseLeading } from './triage.law';

/** Why a case ends that only a signal about others had opened. */
const OPENED_WRONGLY = 'signaal hoorde niet bij dit huishouden';

/**
 * The way from a signal into a case and back. Who acts on signals sees nothing of the case: what is done there is done for
 * the purpose of the intake (Wgs, art. 8b: a signal is weighed by itself and the register).
 */
export class SignalCaseService {
  constructor(private readonly platform: Platform) {}

  /** R28: opens a case of the household, or joins the one that is open. */
  lead(caller: Caller, input: SignalLeadToCaseInput): Promise<ActPayload> {
    const { signalId, kind, question } = input;
    let into: Partial<Signal> | undefined;
    let household: string | null = null;
    return doSignalAct(this.platform, caller, 'signalLeadToCase', input, async (signal, tx) => {
      // The others of the bundle go along, as far as they are of that household; one question stands for all of them.
      if (signal.id !== signalId) {
        const goesAlong = signal.caseId === null && signal.householdId === household;
        return goesAlong && into ? { caseId: into.caseId ?? null } : {};
      }
      const { residentId, householdId, caseId } = signal;
      const mayReachOut = kindsOf(this.platform).get(signal.kind)?.mayReachOut ?? false;
      const facts = { kind, mayReachOut, isInCase: caseId !== null, hasHousehold: householdId !== null };
      const refusal = refuseLeading(facts);
      if (refusal) throw refuse(refusal, 'input', refusal === 'SIGNAL_HELP_NOT_ASKED' ? 'kind' : 'signalId');
      const request = { residentId: residentId ?? '', householdId, kind, channel: 'PROFESSIONAL' as const, question };
      const registered = await registerHelpRequest(this.platform, tx, this.forIntake(caller), {
        ...request,
        ...{ entrance: 'signaal', receivedOn: this.platform.clock.today() },
      });
      household = householdId;
      into = { caseId: registered.case.id, helpRequestId: registered.helpRequest.id };
      return into;
    });
  }

  /** Takes a signal from a case in which it does not belong, with the question it brought in. */
  takeFrom(caller: Caller, input: SignalTakeFromCaseInput): Promise<ActPayload> {
    return doSignalAct(this.platform, caller, 'signalTakeFromCase', input, async (signal, tx) => {
      const { caseId } = signal;
      if (caseId === null) throw refuse('SIGNAL_NOT_IN_CASE', 'input', 'signalId');
      await tx.insert(SignalUndoing, {
        ...{ municipality: caller.municipality, id: newId(), signalId: signal.id, what: 'CASE', caseId },
        ...{ residentId: null, bundleId: null, reason: input.reason },
        ...{ undoneBy: caller.subject, undoneAt: this.platform.clock.now() },
      });
      await this.takeQuestionFrom(tx, caller, signal, input.reason);
      return { caseId: null, helpRequestId: null };
    });
  }

  /** The question is marked as wrong; a case that holds nothing but that ends. */
  private async takeQuestionFrom(tx: Transaction, caller: Caller, signal: Signal, reason: string): Promise<void> {
    const { municipality, householdId, caseId, helpRequestId: id } = signal;
    if (householdId === null) return;
    const today = this.platform.clock.today();
    await lockHouseholdCases(tx, municipality, householdId);
    if (id !== null) {
      await tx.update(HelpRequest, { municipality, id }, { withdrawnOn: today, withdrawnBecause: reason });
      noteWritten(tx, HelpRequest, [{ municipality, id, caseId, residentId: signal.residentId }]);
    }
    const file = await openCaseOf(tx, this.forIntake(caller), householdId);
    if (!file || file.id !== caseId) return;
    const isEmpty = file.state === 'ENTERED' && !(await this.hasMore(tx, file, signal.id));
    const changes = isEmpty
      ? ({ state: 'CLOSED', closedOn: today, closingReason: OPENED_WRONGLY } as const)
      : { state: file.state };
    const deed = { act: 'signalTakeFromCase', on: today, reason };
    await writeAct(this.platform, tx, this.forIntake(caller), file, changes, deed);
  }

  /** Is there a question in it that stands, or another signal? */
  private async hasMore(tx: Transaction, { municipality, id }: Case, signalId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select 1 from core.help_request asked where asked.municipality = $1 and asked.case_id = $2 and asked.withdrawn_on is null
       union all
       select 1 from core.signal other where other.municipality = $1 and other.case_id = $2 and other.id <> $3 limit 1`,
      [municipality, id, signalId],
    );
    return rows.length > 0;
  }

  private forIntake(caller: Caller): Caller {
    const purpose = this.platform.modules
      .flatMap(({ processingActivities = [] }) => processingActivities)
      .find(({ code }) => code === 'case:intake');
    if (!purpose) throw new Error('Core has the activity of the intake.');
    return { ...caller, purpose };
  }
}
