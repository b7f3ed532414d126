import {
  answer,
  type Caller,
  findRow,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  refusing,
  type Transaction,
} from '@eenplan/kit';
import { allocationStarted } from '../event/core-events';
import { emit } from '../event/emit';
import { allocatedOf, emitEnded } from '../event/event-acts';
import { changeRow } from '../plan/plan-rows';
import { allocationOf } from './allocation-make';
import { allocationForAct, isBlockOver, isUnderContract, keepChange } from './allocation-rows';
import { Allocation } from './allocation.entity';
import type { AllocationState } from './allocation.enum';
import { refuse } from './allocation.errors';
import type {
  AllocationActInput,
  AllocationChangeInput,
  AllocationEndInput,
  AllocationMakeInput,
  AllocationMakePayload,
  AllocationStartInput,
} from './allocation.inputs';
import { type AllocationActName, asksAgreement, refuseAgreement, refuseEndDay, refuseStartDay } from './allocation.law';
import { EndReasonService } from './end-reason.service';

/** Support that providers give under contracts. */
export class AllocationService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<Allocation | null> {
    return findRow(this.platform, Allocation, caller, id);
  }

  /** Those in a state, or all, by their first day. */
  list(caller: Caller, state: AllocationState | null | undefined, page: PageArgs): Promise<Page<Allocation>> {
    return pageRows(this.platform, caller, Allocation, page, {
      orderBy: ['fromOn'],
      where: (parameters) => (state ? [`row.state = ${parameters.add(state)}`] : []),
    });
  }

  /** S252, R37: under a contract and of a version of a product that hold on the first day. */
  make(caller: Caller, input: AllocationMakeInput): Promise<AllocationMakePayload> {
    return this.answer(caller, 'productId', async (tx) => {
      const allocation = await allocationOf(this.platform, tx, caller, input);
      await tx.insert(Allocation, allocation);
      await keepChange(this.platform, tx, caller, allocation, {});
      return allocation;
    });
  }

  /** Another volume, frequency or last day; what it was is kept. */
  change(caller: Caller, input: AllocationChangeInput): Promise<AllocationMakePayload> {
    return this.act(caller, 'allocationChange', input, 'untilOn', async (tx, before) => {
      const wanted = {
        volume: input.volume ?? before.volume,
        frequency: input.frequency ?? before.frequency,
        untilOn: input.untilOn ?? before.untilOn,
      };
      if (wanted.untilOn !== null && wanted.untilOn <= (before.startedOn ?? before.fromOn))
        throw refuse('ALLOCATION_PERIOD_EMPTY', 'input', 'untilOn');
      const isSame = (['volume', 'frequency', 'untilOn'] as const).every((name) => wanted[name] === before[name]);
      if (isSame) throw refuse('ALLOCATION_NOTHING_CHANGES', 'input');
      this.refuseWithoutAgreement(input, asksAgreement(before, wanted, this.platform.clock.today()));
      await this.refuseExtension(tx, before, wanted.untilOn);
      const changed = await changeRow(tx, Allocation, before, wanted);
      await keepChange(this.platform, tx, caller, changed, input);
      return changed;
    });
  }

  /** The provider has begun. */
  start(caller: Caller, input: AllocationStartInput): Promise<AllocationMakePayload> {
    const { on } = input;
    return this.act(caller, 'allocationStart', input, 'on', async (tx, allocation) => {
      const day = refuseStartDay(on, allocation, this.platform.clock.today());
      if (day) throw refuse(day, 'input', 'on');
      const { caseId: key, lawCode: law } = allocation;
      const data = { ...allocatedOf(allocation), on };
      await emit(this.platform, tx, allocation, { event: allocationStarted, key, law, data });
      return changeRow(tx, Allocation, allocation, { state: 'STARTED', startedOn: on });
    });
  }

  /** S046: it ends, for a reason of the registry. */
  end(caller: Caller, input: AllocationEndInput): Promise<AllocationMakePayload> {
    const { untilOn, reasonCode, note = null } = input;
    return this.act(caller, 'allocationEnd', input, 'untilOn', async (tx, allocation) => {
      const day = refuseEndDay(untilOn, allocation);
      if (day) throw refuse(day, 'input', 'untilOn');
      const path = ['input', 'reasonCode'];
      await this.platform.get(EndReasonService).requireOf(tx, allocation.lawCode, reasonCode, path);
      const hasBegun = allocation.startedOn !== null;
      this.refuseWithoutAgreement(input, hasBegun && untilOn < this.platform.clock.today());
      const end = { state: 'ENDED', untilOn, endReasonCode: reasonCode, endNote: note } as const;
      const ended = await changeRow(tx, Allocation, allocation, end);
      await keepChange(this.platform, tx, caller, ended, { reason: note, providerAgreedOn: input.providerAgreedOn });
      await emitEnded(this.platform, tx, ended, { untilOn, reason: reasonCode });
      return ended;
    });
  }

  private refuseWithoutAgreement(
    { providerAgreedOn = null }: { readonly providerAgreedOn?: string | null | undefined },
    isAsked: boolean,
  ): void {
    const refusal = refuseAgreement(providerAgreedOn, isAsked, this.platform.clock.today());
    if (refusal) throw refuse(refusal, 'input', 'providerAgreedOn');
  }

  /** S252: what goes on longer does so under a contract that holds when it would have ended; R11: of support that goes on. */
  private async refuseExtension(tx: Transaction, before: Allocation, untilOn: string | null): Promise<void> {
    if (before.untilOn === null || untilOn === null || untilOn <= before.untilOn) return;
    if (!(await isUnderContract(tx, before, before.untilOn)))
      throw refuse('ALLOCATION_WITHOUT_CONTRACT', 'input', 'untilOn');
    if (await isBlockOver(tx, before)) throw refuse('ALLOCATION_BLOCK_ENDED', 'input', 'allocationId');
  }

  private act(
    caller: Caller,
    act: AllocationActName,
    input: AllocationActInput,
    stackedAt: string,
    work: (tx: Transaction, allocation: Allocation) => Promise<Allocation>,
  ): Promise<AllocationMakePayload> {
    return this.answer(caller, stackedAt, async (tx) => work(tx, await allocationForAct(tx, caller, act, input)));
  }

  private answer(
    caller: Caller,
    stackedAt: string,
    work: (tx: Transaction) => Promise<Allocation>,
  ): Promise<AllocationMakePayload> {
    const once = { allocation_not_stacked: refuse('ALLOCATION_STACKED', 'input', stackedAt) };
    return answer(() =>
      refusing(once, () => this.platform.door.inMunicipality(caller, async (tx) => ({ allocation: await work(tx) }))),
    );
  }
}
