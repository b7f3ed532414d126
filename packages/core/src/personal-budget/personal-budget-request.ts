import { type Caller, newId, type Platform, requireRow, type Transaction } from '@eenplan/kit';
import { applicationForAct } from '../application/application-rows';
import { Application } from '../application/application.entity';
import { BuildingBlock } from '../building-block/building-block.entity';
import { Plan } from '../plan/plan.entity';
import { ProductService } from '../product/product.service';
import { Resident } from '../resident/resident.entity';
import { PersonalBudget } from './personal-budget.entity';
import { refuse } from './personal-budget.errors';
import type { PersonalBudgetRequestInput } from './personal-budget.inputs';
import { refuseBudgetDay, refuseSubject } from './personal-budget.law';

const missing = (field: string) => refuse('NOT_FOUND', 'input', field);

/** The row of a request that nothing stands in the way of; refused otherwise, before anything is written. */
export async function requestOf(
  platform: Platform,
  tx: Transaction,
  caller: Caller,
  input: PersonalBudgetRequestInput,
): Promise<PersonalBudget> {
  const seen = await requireRow(tx, Application, caller, input.applicationId, missing('applicationId'), 'for update');
  const application = await applicationForAct(tx, caller, 'decisionTake', {
    applicationId: seen.id,
    version: seen.version,
  });
  const today = platform.clock.today();
  const requestedOn = caller.kind === 'RESIDENT' ? today : (input.requestedOn ?? today);
  const day = refuseBudgetDay(requestedOn, application.receivedOn, today);
  if (day) throw refuse(day, 'input', 'requestedOn');
  const block = await blockOf(tx, caller, application, input.buildingBlockId);
  const products = platform.get(ProductService);
  const product = await products.requireValid(tx, caller, input.productId, requestedOn, ['input', 'productId']);
  const misfit = refuseSubject({
    ...{ access: block.access, delivery: block.delivery, blockLaw: block.lawCode, productLaw: product.lawCode },
    ...{ productIsBudget: product.isBudget, lawCode: application.lawCode },
  });
  if (misfit) throw refuse(misfit.code, 'input', misfit.field);
  const payeeResidentId = input.payeeResidentId ?? null;
  if (payeeResidentId === application.residentId) throw refuse('PGB_PAID_TO_HOLDER', 'input', 'payeeResidentId');
  if (payeeResidentId !== null) await requireRow(tx, Resident, caller, payeeResidentId, missing('payeeResidentId'));
  const { municipality, id: applicationId, caseId, residentId } = application;
  const { motivation, payeeKind, payeeName, unit, volume, requestedRateInCents } = input;
  return Object.assign(new PersonalBudget(), {
    ...{ municipality, id: newId(), applicationId, caseId, residentId, planId: block.planId, blockId: block.id },
    ...{ productId: product.id, state: 'REQUESTED' as const, requestedOn, motivation, payeeKind, payeeName },
    ...{ payeeResidentId, unit, volume, requestedRateInCents },
    ...NOTHING_YET,
    ...{ version: 1, recordedBy: caller.subject, recordedAt: platform.clock.now() },
  });
}

/** A building block of a plan of the case. */
async function blockOf(tx: Transaction, caller: Caller, { caseId }: Application, id: string): Promise<BuildingBlock> {
  const block = await requireRow(tx, BuildingBlock, caller, id, missing('buildingBlockId'), 'for share');
  const plan = await requireRow(tx, Plan, caller, block.planId, missing('buildingBlockId'));
  if (plan.caseId !== caseId) throw missing('buildingBlockId');
  return block;
}

const NOTHING_YET = {
  ...{ planRecordedOn: null, planPurchase: null, planContribution: null, planQuality: null, testedOn: null },
  ...{ testerId: null, networkException: null, networkMisuse: null, networkLoad: null, decidedOn: null },
  ...{ professionalId: null, decidedAt: null, decisionReason: null, refusalGround: null, inKindRateInCents: null },
  ...{ capPercent: null, capInCents: null, grantedRateInCents: null, paidVolume: 0, legality: null },
  ...{ legalityGround: null, checkedOn: null, checkerId: null, checkedAt: null, groundCode: null, untilOn: null },
};
