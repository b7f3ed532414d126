import { Allocation, Decision } from '@eenplan/core';
import { type Caller, requireRow, type Transaction } from '@eenplan/kit';
import type { Contribution } from './contribution.entity';
import { refuse } from './contribution.errors';
import { type ProvisionFacts, refuseProvision } from './contribution.law';

type Origin = Omit<ProvisionFacts, 'access'> & { readonly municipality: string; readonly blockId: string | null };

/** Rule R69: what a contribution is asked for, when core has it, is a tailored provision that the resident is given. */
export async function requireProvision(tx: Transaction, caller: Caller, contribution: Contribution): Promise<void> {
  const { allocationId, decisionId } = contribution;
  const field = allocationId === null ? 'decisionId' : 'allocationId';
  const origin = await originOf(tx, caller, contribution);
  if (allocationId !== null && decisionId !== null) throw refuse('WMO_CONTRIBUTION_TWO_ORIGINS', 'input', 'decisionId');
  if (origin === null) return;
  const refusal = refuseProvision({ ...origin, access: await accessOf(tx, origin) }, contribution);
  if (refusal) throw refuse(refusal, 'input', refusal === 'WMO_CONTRIBUTION_NOT_GIVEN' ? 'fromOn' : field);
}

/** The allocation or decision that is named, held still; null when none is. */
async function originOf(
  tx: Transaction,
  caller: Caller,
  { allocationId, decisionId }: Contribution,
): Promise<Origin | null> {
  const missing = (field: string) => refuse('WMO_CONTRIBUTION_PROVISION_NOT_FOUND', 'input', field);
  if (allocationId !== null) {
    return requireRow(tx, Allocation, caller, allocationId, missing('allocationId'), 'for share');
  }
  if (decisionId === null) return null;
  const decision = await requireRow(tx, Decision, caller, decisionId, missing('decisionId'), 'for share');
  const { municipality, residentId, lawCode, blockId, outcome, effectiveOn, untilOn } = decision;
  const isGranted = outcome === 'GRANTED' || outcome === 'PARTLY';
  return { municipality, residentId, lawCode, blockId, untilOn, fromOn: isGranted ? effectiveOn : null };
}

async function accessOf(tx: Transaction, { municipality, blockId }: Origin): Promise<string | null> {
  const sql = 'select access from core.building_block where municipality = $1 and id = $2';
  const [block] = await tx.query<{ access: string }[]>(sql, [municipality, blockId]);
  return block?.access ?? null;
}
