import { Decision, professionalOf, Resident } from '@eenplan/core';
import {
  answer,
  type BusinessError,
  type Caller,
  findRow,
  newId,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  refusing,
  requireRow,
  type Transaction,
} from '@eenplan/kit';
import { refuseSupporterOf } from '../decision/refuse-supporter';
import { refuseStepDay } from './recovery-acts.law';
import { claimedOf, findingOf, type FindingOfChange, paidWithin } from './recovery-value';
import { Recovery } from './recovery.entity';
import type { RecoveryState } from './recovery.enum';
import { refuse } from './recovery.errors';
import type { WmoRecoveryDecideInput } from './recovery.inputs';
import { refuseAmount, refuseClaim, refuseDebtor, refusePeriod, refuseValuation } from './recovery.law';

/** What an act on a recovery gives. */
export interface RecoveryAnswer {
  readonly recovery: Recovery;
  readonly errors: BusinessError[];
}

/** Claiming back the money value of what was wrongly received: the decision. */
export class RecoveryService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<Recovery | null> {
    return findRow(this.platform, Recovery, caller, id);
  }

  /** Those in a state, or all, by the day they were decided. */
  list(caller: Caller, state: RecoveryState | null | undefined, page: PageArgs): Promise<Page<Recovery>> {
    return pageRows(this.platform, caller, Recovery, page, {
      orderBy: ['decidedOn'],
      where: (parameters) => (state ? [`row.state = ${parameters.add(state)}`] : []),
    });
  }

  /** Wmo 2.4.1 lid 1: decides to claim back, after a change for wrong data that were given on purpose. */
  decide(caller: Caller, input: WmoRecoveryDecideInput): Promise<RecoveryAnswer> {
    const violations = {
      recovery_once_of_client: refuse('WMO_RECOVERY_TWICE', 'input', 'debtor'),
      recovery_once_of_cooperator: refuse('WMO_RECOVERY_TWICE', 'input', 'debtor'),
      wmo_deed_not_by_supporter: bySupporter(),
    };
    return answer(() =>
      refusing(violations, () =>
        this.platform.door.inMunicipality(caller, async (tx) => ({ recovery: await this.make(tx, caller, input) })),
      ),
    );
  }

  private async make(tx: Transaction, caller: Caller, input: WmoRecoveryDecideInput): Promise<Recovery> {
    const missing = refuse('WMO_RECOVERY_DECISION_NOT_FOUND', 'input', 'decisionId');
    // Held, so that of two claims at once the second sees the first.
    const decision = await requireRow(tx, Decision, caller, input.decisionId, missing, 'for update');
    const finding = await findingOf(tx, decision);
    const { lawCode, kind, state, groundCode, residentId } = decision;
    const refusal = refuseClaim({ lawCode, kind, state, groundCode, finding });
    if (refusal || !finding) throw refuse(refusal ?? 'WMO_RECOVERY_WITHOUT_GROUND', 'input', 'decisionId');
    await this.requireDebtor(tx, caller, input, residentId);
    const today = this.platform.clock.today();
    const decidedOn = input.decidedOn ?? today;
    const day = refuseStepDay(decidedOn, decision.publishedOn ?? decision.decidedOn, today);
    if (day) throw refuse(day, 'input', 'decidedOn');
    const valueInCents = await this.valueOf(tx, input, decision, finding);
    const professionalId = await professionalOf(tx, caller);
    const { municipality } = caller;
    await refuseSupporterOf(tx, { municipality, residentId, professionalId, days: [decidedOn, today] }, bySupporter());
    const content = { findingId: finding.id, residentId, decidedOn, valueInCents, professionalId };
    const recovery = this.toRow(caller, input, content);
    await tx.insert(Recovery, recovery);
    return recovery;
  }

  /** From the client, or from somebody who helped and is on file when an id says so. */
  private async requireDebtor(
    tx: Transaction,
    caller: Caller,
    { debtor, cooperatorResidentId = null, cooperatorName = null, cooperation = null }: WmoRecoveryDecideInput,
    residentId: string,
  ): Promise<void> {
    const misfit = refuseDebtor({ debtor, residentId, cooperatorResidentId, cooperatorName, cooperation });
    if (misfit) throw refuse(misfit.code, 'input', misfit.field);
    if (cooperatorResidentId === null) return;
    const missing = refuse('WMO_RESIDENT_NOT_FOUND', 'input', 'cooperatorResidentId');
    await requireRow(tx, Resident, caller, cooperatorResidentId, missing);
  }

  /** What was wrongly received in those days was worth: no less than is claimed in all. */
  private async valueOf(
    tx: Transaction,
    input: WmoRecoveryDecideInput,
    decision: Decision,
    finding: FindingOfChange,
  ): Promise<number> {
    const { fromOn, untilOn, amountInCents, statedValueInCents = null, valueSource = null } = input;
    const within = { fromOn: finding.effectiveOn, untilOn: decision.effectiveOn ?? decision.decidedOn };
    const paidInCents = await paidWithin(tx, decision, { fromOn, untilOn });
    const misfit =
      refusePeriod({ fromOn, untilOn }, within) ??
      refuseValuation({ paidInCents, statedInCents: statedValueInCents, source: valueSource });
    if (misfit) throw refuse(misfit.code, 'input', misfit.field);
    const value = paidInCents ?? statedValueInCents ?? 0;
    const above = refuseAmount(amountInCents, value, await claimedOf(tx, decision));
    if (above) throw refuse(above, 'input', 'amountInCents');
    return value;
  }

  private toRow(
    caller: Caller,
    input: WmoRecoveryDecideInput,
    content: Pick<Recovery, 'findingId' | 'residentId' | 'decidedOn' | 'valueInCents' | 'professionalId'>,
  ): Recovery {
    const { decisionId, debtor, cooperatorResidentId = null, cooperatorName = null, cooperation = null } = input;
    const { intent, motivation, fromOn, untilOn, valueSource = null, amountInCents } = input;
    return Object.assign(new Recovery(), {
      ...{ municipality: caller.municipality, id: newId(), decisionId, debtor, cooperatorResidentId, cooperatorName },
      ...{ cooperation, intent, motivation, fromOn, untilOn, valueSource, amountInCents, ...content },
      ...{ receivedInCents: 0, state: 'DECIDED' as const, publishedOn: null, paymentDueOn: null, remindedOn: null },
      ...{ reminderDueOn: null, writIssuedOn: null, dropReason: null, closedOn: null, version: 1 },
      ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
    });
  }
}

const bySupporter = () => refuse('WMO_DECIDED_BY_SUPPORTER', 'input', 'decisionId');
