import { type Caller, noteWritten, type Platform, type Transaction } from '@eenplan/kit';
import { Case } from '../case/case.entity';
import { householdOfQuestion } from '../case/case.law';
import { lockHouseholdCases, openCaseOf, writeAct } from '../case/case-rows';
import { HelpRequest } from '../case/help-request.entity';
import { registerHelpRequest } from '../case/register-help-request';
import { membershipsOn } from '../household/memberships-on';
import { kindsOf } from '../signal-kind/known-kinds';
import { recordUndoing } from '../signal-match/record-undoing';
import { type ActPayload, doSignalAct } from '../signal/signal-act';
import type { Signal } from '../signal/signal.entity';
import { refuse } from './signal-triage.errors';
import type { SignalLeadToCaseInput, SignalTakeFromCaseInput } from './signal-triage.inputs';
import { refuseLeading } from './triage.law';

/** Into which case the first signal of a bundle led, of which household, and of which household it stood as before. */
interface Led {
  readonly caseId: string;
  readonly householdId: string;
  readonly household: string | null;
}

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
    const { kind, question } = input;
    let into: Led | undefined;
    return doSignalAct(this.platform, caller, 'signalLeadToCase', input, async (signal, tx) => {
      // The others of the bundle go along, as far as they are of that household; one question stands for all of them.
      if (into) return this.alongWith(tx, into, signal);
      const { residentId, caseId } = signal;
      const householdId = await this.homeNow(tx, caller, signal);
      const mayReachOut = kindsOf(this.platform).get(signal.kind)?.mayReachOut ?? false;
      const facts = { kind, mayReachOut, isInCase: caseId !== null, hasHousehold: householdId !== null };
      const refusal = refuseLeading(facts);
      if (refusal) throw refuse(refusal, 'input', refusal === 'SIGNAL_HELP_NOT_ASKED' ? 'kind' : 'signalId');
      const request = { residentId: residentId ?? '', householdId, kind, channel: 'PROFESSIONAL' as const, question };
      const registered = await registerHelpRequest(this.platform, tx, this.forIntake(caller), {
        ...request,
        ...{ entrance: 'signaal', receivedOn: this.platform.clock.today() },
      });
      if (householdId === null) throw new Error('What leads to a case has a household.');
      into = { caseId: registered.case.id, householdId, household: signal.householdId };
      return { caseId: into.caseId, householdId, helpRequestId: registered.helpRequest.id };
    });
  }

  /** What another of the bundle becomes; null when it is of another household, in a case, or was taken from this one. */
  private async alongWith(
    tx: Transaction,
    { caseId, householdId, household }: Led,
    signal: Signal,
  ): Promise<Partial<Signal> | null> {
    const isOfHousehold = signal.householdId !== null && [householdId, household].includes(signal.householdId);
    if (signal.caseId !== null || !isOfHousehold) return null;
    const taken = await tx.query<unknown[]>(
      'select id from core.signal_undoing where municipality = $1 and signal_id = $2 and case_id = $3 limit 1',
      [signal.municipality, signal.id, caseId],
    );
    return taken.length > 0 ? null : { caseId, householdId };
  }

  /**
   * The household of a signal today: that in which it stands as long as the resident is a member, and else that in which
   * the resident lives now. Null when that is none, or when somebody has to say which of two.
   */
  private async homeNow(tx: Transaction, caller: Caller, { residentId, householdId }: Signal): Promise<string | null> {
    if (residentId === null) return null;
    const memberships = await membershipsOn(tx, caller, residentId, this.platform.clock.today());
    if (memberships.some((membership) => membership.householdId === householdId)) return householdId;
    const home = householdOfQuestion(memberships, null);
    return 'householdId' in home ? home.householdId : null;
  }

  /** Takes a signal from a case in which it does not belong, with the question it brought in. */
  takeFrom(caller: Caller, input: SignalTakeFromCaseInput): Promise<ActPayload> {
    return doSignalAct(this.platform, caller, 'signalTakeFromCase', input, async (signal, tx) => {
      const { caseId } = signal;
      if (caseId === null) throw refuse('SIGNAL_NOT_IN_CASE', 'input', 'signalId');
      await recordUndoing(this.platform, tx, caller, signal, { what: 'CASE', caseId }, input.reason);
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

  /** Is there a question in it that stands, another signal, or the beginning of any work? */
  private async hasMore(tx: Transaction, { municipality, id }: Case, signalId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select 1 from core.help_request asked where asked.municipality = $1 and asked.case_id = $2 and asked.withdrawn_on is null
       union all
       select 1 from core.signal other where other.municipality = $1 and other.case_id = $2 and other.id <> $3
       union all
       select 1 from core.case_event done where done.municipality = $1 and done.case_id = $2
         and done.act not in ('helpRequestRegister', 'signalTakeFromCase')
       union all
       select 1 from core.complaint made where made.municipality = $1 and made.case_id = $2
       union all
       select 1 from core.deviation made where made.municipality = $1 and made.case_id = $2
       union all
       select 1 from core.application made where made.municipality = $1 and made.case_id = $2 limit 1`,
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
