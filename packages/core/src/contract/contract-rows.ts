import { type Caller, newId, type Platform, requireRow, type Transaction } from '@eenplan/kit';
import { refuse as refuseInCore } from '../errors';
import { changeRow, refuseChanged } from '../plan/plan-rows';
import { ContractStep } from './contract-step.entity';
import { Contract } from './contract.entity';
import { refuse } from './contract.errors';
import type { ContractActInput } from './contract-act.inputs';
import { type ContractActName, refuseContractAct, refuseStepDay } from './contract.law';

/** The contract of an act, locked, as the caller read it. The act is open, or refused here. */
export async function contractForAct(
  tx: Transaction,
  caller: Caller,
  act: ContractActName,
  { contractId, version }: ContractActInput,
): Promise<Contract> {
  const missing = refuseInCore('NOT_FOUND', 'input', 'contractId');
  const contract = await requireRow(tx, Contract, caller, contractId, missing, 'for update');
  refuseChanged(contract, version);
  const refusal = refuseContractAct(act, contract);
  if (refusal) throw refuse(refusal, 'input', 'contractId');
  return contract;
}

/** Brings a contract a step further on a day, and keeps the step. */
export async function takeStep(
  { clock }: Platform,
  tx: Transaction,
  caller: Caller,
  contract: Contract,
  on: string,
  changes: Partial<Contract> & Pick<Contract, 'state'>,
): Promise<Contract> {
  const day = refuseStepDay(on, contract.lastStepOn, clock.today());
  if (day) throw refuse(day, 'input', 'on');
  const changed = await changeRow(tx, Contract, contract, { ...changes, lastStepOn: on });
  await keepStep({ clock }, tx, caller, changed);
  return changed;
}

/** Adds what a contract has come to, to its steps. Whoever does holds the contract. */
export async function keepStep(
  { clock }: Pick<Platform, 'clock'>,
  tx: Transaction,
  caller: Caller,
  { municipality, id: contractId, state: toState, lastStepOn: occurredOn }: Contract,
): Promise<void> {
  const sql = `select coalesce(max(number), 0)::int + 1 as next from core.contract_step
    where municipality = $1 and contract_id = $2`;
  const [row] = await tx.query<{ next: number }[]>(sql, [municipality, contractId]);
  await tx.insert(ContractStep, {
    ...{ municipality, id: newId(), contractId, number: row?.next ?? 1, toState, occurredOn },
    ...{ recordedBy: caller.subject, recordedAt: clock.now() },
  });
}
