import { type Caller, newId, type Platform, requireRow, type Transaction } from '@eenplan/kit';
import { blockFactsOf, lockBlock } from '../building-block/block-rows';
import { refuse as refuseInCore } from '../errors';
import { needsAccess } from '../ladder/ladder.law';
import { withdrawnOn } from '../decision/withdrawn-on';
import { refuseLaw } from '../law/refuse-law';
import { Organisation } from '../organisation/organisation.entity';
import { Product } from '../product/product.entity';
import type { ProductUnit } from '../product/product.enum';
import { isValidOn } from '../product/product.law';
import { Resident } from '../resident/resident.entity';
import { livesInHousehold, requireTerms, type Terms } from './allocation-rows';
import { Allocation } from './allocation.entity';
import { refuse } from './allocation.errors';
import type { AllocationMakeInput } from './allocation.inputs';
import { refuseAllocation } from './allocation.law';

const missing = (field: string) => refuseInCore('NOT_FOUND', 'input', field);

/** What an input names, found and held still: plan before block, as everybody does. */
async function namedIn(tx: Transaction, caller: Caller, input: AllocationMakeInput) {
  const { block, plan } = await lockBlock(tx, caller, input.buildingBlockId);
  await requireRow(tx, Resident, caller, input.residentId, missing('residentId'));
  await requireRow(tx, Organisation, caller, input.organisationId, missing('organisationId'));
  const product = await requireRow(tx, Product, caller, input.productId, missing('productId'), 'for share');
  return { block, plan, product };
}

/** The row of an allocation that nothing stands in the way of; refused otherwise, before anything is written. */
export async function allocationOf(
  platform: Platform,
  tx: Transaction,
  caller: Caller,
  input: AllocationMakeInput,
): Promise<Allocation> {
  const { organisationId, residentId, fromOn, untilOn = null } = input;
  if (untilOn !== null && untilOn <= fromOn) throw refuse('ALLOCATION_PERIOD_EMPTY', 'input', 'untilOn');
  const { block, plan, product } = await namedIn(tx, caller, input);
  if (!isValidOn(product, fromOn)) throw refuse('ALLOCATION_PRODUCT_NOT_VALID', 'input', 'productId');
  const terms = await requireTerms(tx, product, organisationId, fromOn);
  const { decidedOn } = await blockFactsOf(platform, tx, caller, block, fromOn);
  const refusal = refuseAllocation({
    ...{ planIsActive: plan.state === 'ACTIVE', blockIsEnded: block.state === 'ENDED', delivery: block.delivery },
    ...{ needsDecision: needsAccess(block.access), decidedOn, fromOn, untilOn },
    withdrawnOn: await withdrawnOn(tx, block),
    ...{ blockProvider: block.organisationId, provider: organisationId },
    ...{ blockLaw: block.lawCode, productLaw: product.lawCode, productIsInKind: product.isInKind },
  });
  if (refusal) throw refuse(refusal.code, 'input', refusal.field);
  if (product.lawCode !== null) {
    await refuseLaw(platform, tx, caller.municipality, product.lawCode, ['input', 'productId']);
  }
  if (!(await livesInHousehold(tx, plan, residentId, fromOn)))
    throw refuse('ALLOCATION_NOT_OF_HOUSEHOLD', 'input', 'residentId');
  return Object.assign(new Allocation(), {
    ...{ municipality: caller.municipality, id: newId(), planId: plan.id, blockId: block.id, caseId: plan.caseId },
    ...{ residentId, productId: product.id, productCode: product.code, lawCode: product.lawCode },
    ...{ taskFieldCode: product.taskFieldCode, contractId: terms.contractId, organisationId },
    ...{ state: 'ALLOCATED' as const, volume: input.volume, unit: unitOf(input, terms, product) },
    ...{ frequency: input.frequency, priceInCents: terms.priceInCents, fromOn, untilOn },
    ...{ startedOn: null, endReasonCode: null, endNote: null, version: 1 },
    ...{ recordedBy: caller.subject, recordedAt: platform.clock.now() },
  });
}

/** What it is counted in: as the contract does, or else as the input or the product says. */
function unitOf({ unit: wanted }: AllocationMakeInput, { unit: agreed }: Terms, { unit }: Product): ProductUnit {
  const asked = wanted ?? null;
  if (asked !== null && agreed !== null && asked !== agreed) throw refuse('ALLOCATION_UNIT_MISMATCH', 'input', 'unit');
  const found = agreed ?? asked ?? unit;
  if (found === null) throw refuse('ALLOCATION_WITHOUT_UNIT', 'input', 'unit');
  return found;
}
