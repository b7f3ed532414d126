import {
  answer,
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
import { refuse as refuseInCore } from '../errors';
import { Organisation } from '../organisation/organisation.entity';
import { changeRow } from '../plan/plan-rows';
import { isValidOn } from '../product/product.law';
import { requireReason } from '../rule/require-reason';
import { contractForAct, keepStep, takeStep } from './contract-rows';
import { Contract } from './contract.entity';
import type { ContractState } from './contract.enum';
import { refuse } from './contract.errors';
import type { ContractActPayload, ContractStepInput } from './contract-act.inputs';
import type {
  ContractAbandonInput,
  ContractConcludeInput,
  ContractEndInput,
  ContractStartInput,
} from './contract-step.inputs';
import type { ContractTermsAgreeInput } from './contract-terms.inputs';
import {
  type ContractActName,
  type ContractStepName,
  leavesOwnOfferGain,
  refuseConclusion,
  refuseStepDay,
  stateAfter,
} from './contract.law';

const R36 = { code: 'R36', text: 'no provider in access may have an incentive to lead to its own offer' };

/** Contracts with organisations that give support. */
export class ContractService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<Contract | null> {
    return findRow(this.platform, Contract, caller, id);
  }

  /** The contracts in a state, or all, by number. */
  list(caller: Caller, state: ContractState | null | undefined, page: PageArgs): Promise<Page<Contract>> {
    return pageRows(this.platform, caller, Contract, page, {
      orderBy: ['number'],
      where: (parameters) => (state ? [`row.state = ${parameters.add(state)}`] : []),
    });
  }

  /** S256: the start note. */
  start(caller: Caller, input: ContractStartInput): Promise<ContractActPayload> {
    const once = { contract_number_once: refuse('CONTRACT_NUMBER_TAKEN', 'input', 'number') };
    return answer(() =>
      refusing(once, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          const day = refuseStepDay(input.on, input.on, this.platform.clock.today());
          if (day) throw refuse(day, 'input', 'on');
          await this.refuseParty(tx, caller, input);
          const contract = this.toRow(caller, input);
          await tx.insert(Contract, contract);
          await keepStep(this.platform, tx, caller, contract);
          return { contract };
        }),
      ),
    );
  }

  /** S256: a meeting, a letter of intent, a negotiation. */
  step(caller: Caller, step: Exclude<ContractStepName, 'contractConclude'>, input: ContractStepInput) {
    return this.act(caller, step, input, (tx, contract) =>
      takeStep(this.platform, tx, caller, contract, input.on, { state: stateAfter(step) }),
    );
  }

  /** S253: the results and the duties. */
  agreeTerms(caller: Caller, input: ContractTermsAgreeInput): Promise<ContractActPayload> {
    const { results, signallingDuty = null, dataDuty = null, excludesOwnOfferGain } = input;
    return this.act(caller, 'contractTermsAgree', input, (tx, contract) =>
      changeRow(tx, Contract, contract, { results, signallingDuty, dataDuty, excludesOwnOfferGain }),
    );
  }

  /** S256: agreed. From its first day on support can be allocated under it. */
  conclude(caller: Caller, input: ContractConcludeInput): Promise<ContractActPayload> {
    const { on, fromOn, untilOn = null, reasons } = input;
    return this.act(caller, 'contractConclude', input, async (tx, contract) => {
      const lacking = refuseConclusion({ results: contract.results, products: await productsOf(tx, contract) });
      if (lacking) throw refuse(lacking, 'input', 'contractId');
      if (untilOn !== null && untilOn <= fromOn) throw refuse('CONTRACT_PERIOD_EMPTY', 'input', 'untilOn');
      if (leavesOwnOfferGain(contract)) {
        await requireReason(this.platform, tx, caller, R36, { type: 'Contract', id: contract.id }, reasons);
      }
      return takeStep(this.platform, tx, caller, contract, on, { state: 'CONCLUDED', fromOn, untilOn });
    });
  }

  /** An earlier end. What was allocated before goes on; nothing may begin after it. */
  end(caller: Caller, input: ContractEndInput): Promise<ContractActPayload> {
    const { on, untilOn, reason } = input;
    return this.act(caller, 'contractEnd', input, async (tx, contract) => {
      if (untilOn <= (contract.fromOn ?? untilOn)) throw refuse('CONTRACT_PERIOD_EMPTY', 'input', 'untilOn');
      if (contract.untilOn !== null && untilOn > contract.untilOn)
        throw refuse('CONTRACT_END_LATER', 'input', 'untilOn');
      return takeStep(this.platform, tx, caller, contract, on, { state: 'ENDED', untilOn, endReason: reason });
    });
  }

  /** S256: concluded with all parties that want; this one does not. */
  abandon(caller: Caller, input: ContractAbandonInput): Promise<ContractActPayload> {
    return this.act(caller, 'contractAbandon', input, (tx, contract) =>
      takeStep(this.platform, tx, caller, contract, input.on, { state: 'ABANDONED', endReason: input.reason }),
    );
  }

  private act(
    caller: Caller,
    act: ContractActName,
    input: { readonly contractId: string; readonly version: number },
    work: (tx: Transaction, contract: Contract) => Promise<Contract>,
  ): Promise<ContractActPayload> {
    const later = { contract_still_allocated: refuse('CONTRACT_STILL_ALLOCATED', 'input', 'untilOn') };
    return answer(() =>
      refusing(later, () =>
        this.platform.door.inMunicipality(caller, async (tx) => ({
          contract: await work(tx, await contractForAct(tx, caller, act, input)),
        })),
      ),
    );
  }

  /** One organisation, which is there on that day. */
  private async refuseParty(tx: Transaction, caller: Caller, { organisationId, on }: ContractStartInput) {
    const missing = refuseInCore('NOT_FOUND', 'input', 'organisationId');
    const organisation = await requireRow(tx, Organisation, caller, organisationId, missing);
    if (!isValidOn(organisation, on)) throw missing;
    const { kind } = organisation;
    if (kind === 'PARTNER_GROUP' || kind === 'ADVISORY_COUNCIL')
      throw refuse('CONTRACT_WITH_GROUP', 'input', 'organisationId');
  }

  private toRow(caller: Caller, input: ContractStartInput): Contract {
    const { organisationId, number, title, form, cluster = null, cooperation = null, givesAccess, on } = input;
    return Object.assign(new Contract(), {
      ...{ municipality: caller.municipality, id: newId(), number, title, organisationId, form },
      ...{ state: 'START_NOTE' as const, cluster, cooperation, results: null, signallingDuty: null, dataDuty: null },
      ...{ givesAccess, excludesOwnOfferGain: false, fromOn: null, untilOn: null, lastStepOn: on, endReason: null },
      ...{ version: 1, recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
    });
  }
}

async function productsOf(tx: Transaction, { municipality, id }: Contract): Promise<number> {
  const sql = 'select count(*)::int as count from core.contract_product where municipality = $1 and contract_id = $2';
  const [row] = await tx.query<{ count: number }[]>(sql, [municipality, id]);
  return row?.count ?? 0;
}
