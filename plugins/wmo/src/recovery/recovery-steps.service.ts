import { changeRow, refuseChanged, TermService } from '@eenplan/core';
import { answer, type Caller, newId, type Platform, refusing, requireRow, type Transaction } from '@eenplan/kit';
import { RECOVERY_PAYMENT, RECOVERY_REMINDER } from '../term/wmo.terms';
import { type RecoveryAct, refuseRecoveryAct, refuseStepDay } from './recovery-acts.law';
import { RecoveryPayment } from './recovery-payment.entity';
import { Recovery } from './recovery.entity';
import { refuse } from './recovery.errors';
import type {
  WmoRecoveryDropInput,
  WmoRecoveryMakeKnownInput,
  WmoRecoveryPaymentRecordInput,
  WmoRecoveryRemindInput,
  WmoRecoveryStepInput,
  WmoRecoveryWritIssueInput,
} from './recovery.inputs';
import { refusePayment } from './recovery.law';
import type { RecoveryAnswer } from './recovery.service';

type Changes = Partial<Omit<Recovery, 'municipality' | 'id' | 'version'>>;

/** Awb 6:7: the six weeks to object; nobody of core takes this decision, so that the clock hangs on the recovery. */
const OBJECTION = 'awb.objection';

/** What follows the decision to claim back: made known, paid, reminded, by writ, or given up. */
export class RecoveryStepsService {
  constructor(private readonly platform: Platform) {}

  /** Awb 3:41, 4:87 and 6:7: made known; the terms to object and to pay begin. */
  makeKnown(caller: Caller, input: WmoRecoveryMakeKnownInput): Promise<RecoveryAnswer> {
    return this.step(caller, 'wmoRecoveryMakeKnown', input, async (tx, recovery) => {
      await this.start(tx, recovery, OBJECTION, input.on);
      const paymentDueOn = await this.start(tx, recovery, RECOVERY_PAYMENT.ruleId, input.on);
      return { state: 'MADE_KNOWN', publishedOn: input.on, paymentDueOn };
    });
  }

  /** Wmo 2.4.1: what was paid; the last cent closes it. */
  recordPayment(caller: Caller, input: WmoRecoveryPaymentRecordInput): Promise<RecoveryAnswer> {
    const { on, amountInCents, reference } = input;
    return this.step(caller, 'wmoRecoveryPaymentRecord', input, async (tx, recovery) => {
      const above = refusePayment(amountInCents, recovery.amountInCents, recovery.receivedInCents);
      if (above) throw refuse(above, 'input', 'amountInCents');
      const { municipality, id: recoveryId, residentId } = recovery;
      await tx.insert(RecoveryPayment, {
        ...{ municipality, id: newId(), recoveryId, residentId, amountInCents, receivedOn: on, reference },
        ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
      });
      const receivedInCents = recovery.receivedInCents + amountInCents;
      if (receivedInCents < recovery.amountInCents) return { receivedInCents };
      await this.meet(tx, recovery, on);
      return { receivedInCents, state: 'PAID', closedOn: on };
    });
  }

  /** Awb 4:112: a reminder, with two weeks to pay. */
  remind(caller: Caller, input: WmoRecoveryRemindInput): Promise<RecoveryAnswer> {
    return this.step(caller, 'wmoRecoveryRemind', input, async (tx, recovery) => ({
      ...{ state: 'REMINDED', remindedOn: input.on },
      reminderDueOn: await this.start(tx, recovery, RECOVERY_REMINDER.ruleId, input.on),
    }));
  }

  /** Wmo 2.4.1 lid 2: a writ of execution. */
  issueWrit(caller: Caller, input: WmoRecoveryWritIssueInput): Promise<RecoveryAnswer> {
    return this.step(caller, 'wmoRecoveryWritIssue', input, () =>
      Promise.resolve({ state: 'WRIT_ISSUED', writIssuedOn: input.on }),
    );
  }

  /** It is claimed no more; what was paid stays on file. */
  drop(caller: Caller, input: WmoRecoveryDropInput): Promise<RecoveryAnswer> {
    return this.step(caller, 'wmoRecoveryDrop', input, async (tx, recovery) => {
      await this.meet(tx, recovery, input.on);
      return { state: 'DROPPED', dropReason: input.reason, closedOn: input.on };
    });
  }

  private step(
    caller: Caller,
    act: RecoveryAct,
    { recoveryId, version, on }: WmoRecoveryStepInput,
    work: (tx: Transaction, recovery: Recovery) => Promise<Changes>,
  ): Promise<RecoveryAnswer> {
    const violations = { recovery_payment_once: refuse('WMO_RECOVERY_PAYMENT_TWICE', 'input', 'reference') };
    return answer(() =>
      refusing(violations, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          const missing = refuse('WMO_RECOVERY_NOT_FOUND', 'input', 'recoveryId');
          const recovery = await requireRow(tx, Recovery, caller, recoveryId, missing, 'for update');
          refuseChanged(recovery, version);
          const refusal = refuseRecoveryAct(act, recovery, on);
          if (refusal) throw refuse(refusal, 'input', 'recoveryId');
          const day = refuseStepDay(on, lastDayOf(recovery), this.platform.clock.today());
          if (day) throw refuse(day, 'input', 'on');
          return { recovery: await changeRow(tx, Recovery, recovery, await work(tx, recovery)) };
        }),
      ),
    );
  }

  /** Starts a clock of it; its last day. */
  private async start(tx: Transaction, recovery: Recovery, ruleId: string, triggeredOn: string): Promise<string> {
    const subject = { type: 'WmoRecovery', id: recovery.id };
    // Of what is claimed from somebody else the client sees no clock.
    const whose = recovery.debtor === 'CLIENT' ? { residentId: recovery.residentId } : cooperatorOf(recovery);
    const start = { ruleId, subject, ...whose, triggeredOn };
    return (await this.platform.get(TermService).start(tx, recovery, start, 'input', 'on')).dueOn;
  }

  /** Nothing is to be paid any more. */
  private async meet(tx: Transaction, recovery: Recovery, metOn: string): Promise<void> {
    for (const { ruleId } of [RECOVERY_PAYMENT, RECOVERY_REMINDER]) {
      const meeting = { ruleId, subjectId: recovery.id, metOn };
      await this.platform.get(TermService).meet(tx, recovery, meeting, 'input', 'on');
    }
  }
}

const cooperatorOf = ({ cooperatorResidentId }: Recovery): { readonly residentId?: string } =>
  cooperatorResidentId === null ? {} : { residentId: cooperatorResidentId };

const lastDayOf = ({ decidedOn, publishedOn, remindedOn, writIssuedOn }: Recovery): string =>
  writIssuedOn ?? remindedOn ?? publishedOn ?? decidedOn;
