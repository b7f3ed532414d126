import { type Caller, newId, type Platform, requireRow, SqlParameters, type Transaction } from '@eenplan/kit';
import { refuse as refuseInCore } from '../errors';
import { refuseChanged } from '../plan/plan-rows';
import type { Product } from '../product/product.entity';
import type { ProductUnit } from '../product/product.enum';
import { AllocationChange } from './allocation-change.entity';
import { Allocation } from './allocation.entity';
import { refuse } from './allocation.errors';
import type { AllocationActInput } from './allocation.inputs';
import { type AllocationActName, refuseAllocationAct } from './allocation.law';

/** The allocation of an act, locked, as the caller read it. The act is open, or refused here. */
export async function allocationForAct(
  tx: Transaction,
  caller: Caller,
  act: AllocationActName,
  { allocationId, version }: AllocationActInput,
): Promise<Allocation> {
  const missing = refuseInCore('NOT_FOUND', 'input', 'allocationId');
  const allocation = await requireRow(tx, Allocation, caller, allocationId, missing, 'for update');
  refuseChanged(allocation, version);
  const refusal = refuseAllocationAct(act, allocation.state);
  if (refusal) throw refuse(refusal, 'input', 'allocationId');
  return allocation;
}

/** Keeps what is allocated from now on. Whoever does holds the allocation. */
export async function keepChange(
  { clock }: Platform,
  tx: Transaction,
  caller: Caller,
  { municipality, id: allocationId, residentId, volume, frequency, untilOn }: Allocation,
  {
    reason,
    providerAgreedOn = null,
  }: { readonly reason?: string | null; readonly providerAgreedOn?: string | null | undefined },
): Promise<void> {
  const sql = `select coalesce(max(number), 0)::int + 1 as next from core.allocation_change
    where municipality = $1 and allocation_id = $2`;
  const [row] = await tx.query<{ next: number }[]>(sql, [municipality, allocationId]);
  await tx.insert(AllocationChange, {
    ...{ municipality, id: newId(), allocationId, residentId, number: row?.next ?? 1, volume, frequency, untilOn },
    ...{ changedOn: clock.today(), providerAgreedOn, reason, recordedBy: caller.subject, recordedAt: clock.now() },
  });
}

/** A contract that can be allocated under, with its price. */
export interface Terms {
  readonly contractId: string;
  readonly unit: ProductUnit | null;
  readonly priceInCents: number | null;
}

/**
 * S252: the contract with an organisation that holds on a day and has a product, the latest when there are several;
 * held still until the transaction ends. Refuses where there is none, and says which of the two is missing.
 */
export async function requireTerms(
  tx: Transaction,
  { municipality, code }: Product,
  organisationId: string,
  on: string,
): Promise<Terms> {
  const found = await tx.query<Terms[]>(termsSql('p.product_code = $4'), [municipality, organisationId, on, code]);
  if (found[0]) return found[0];
  const any = new SqlParameters();
  const holds = `select 1 from core.contract c where c.municipality = ${any.add(municipality)}
    and c.organisation_id = ${any.add(organisationId)} and ${holdsOn('c', any.add(on))} limit 1`;
  const rows = await tx.query<object[]>(holds, any.values);
  if (rows.length === 0) throw refuse('ALLOCATION_WITHOUT_CONTRACT', 'input', 'organisationId');
  throw refuse('ALLOCATION_PRODUCT_NOT_CONTRACTED', 'input', 'productId');
}

const holdsOn = (alias: string, day: string): string =>
  `${alias}.from_on <= ${day}::date and (${alias}.until_on is null or ${alias}.until_on > ${day}::date)`;

const termsSql = (product: string): string => `
  select c.id as "contractId", p.unit, p.price_in_cents as "priceInCents"
  from core.contract c join core.contract_product p on p.municipality = c.municipality and p.contract_id = c.id
  where c.municipality = $1 and c.organisation_id = $2 and ${product}
    and ${holdsOn('c', '$3')} and ${holdsOn('p', '$3')}
  order by c.from_on desc, c.id limit 1 for share of c`;

/** S252: does the contract hold on that day? */
export async function isUnderContract(
  tx: Transaction,
  { municipality, contractId }: Allocation,
  on: string,
): Promise<boolean> {
  const sql = `select 1 from core.contract c where c.municipality = $1 and c.id = $2 and ${holdsOn('c', '$3')}`;
  return (await tx.query<object[]>(sql, [municipality, contractId, on])).length > 0;
}

/** R11: has its building block ended? It is held still until the transaction ends. */
export async function isBlockOver(tx: Transaction, { municipality, blockId }: Allocation): Promise<boolean> {
  const sql = 'select state from core.building_block where municipality = $1 and id = $2 for share';
  const [block] = await tx.query<{ state: string }[]>(sql, [municipality, blockId]);
  return block?.state === 'ENDED';
}

/** R01: does the resident live in the household of the plan on that day? */
export async function livesInHousehold(
  tx: Transaction,
  { municipality, householdId }: { readonly municipality: string; readonly householdId: string },
  residentId: string,
  on: string,
): Promise<boolean> {
  const sql = `select 1 from core.household_member m where m.municipality = $1 and m.household_id = $2
    and m.resident_id = $4 and m.residing <> 'NONE' and ${holdsOn('m', '$3')}`;
  return (await tx.query<object[]>(sql, [municipality, householdId, on, residentId])).length > 0;
}
