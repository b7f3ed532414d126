import { refuse as refuseInCore } from '@eenplan/core';
import { type Caller, newId, type Platform, requireRow, type Transaction } from '@eenplan/kit';
import { ContributionExemption } from './contribution-exemption.entity';
import { Contribution } from './contribution.entity';
import { refuse } from './contribution.errors';
import type { WmoContributionActInput, WmoContributionExemptionInput } from './contribution.inputs';
import { refusePart, refuseRevision } from './contribution.law';
import { ContributionGroundService } from './contribution-grounds.service';

/** The contribution of an act, locked, as the caller read it. */
export async function contributionForAct(
  tx: Transaction,
  caller: Caller,
  { contributionId, version }: WmoContributionActInput,
): Promise<Contribution> {
  const missing = refuse('WMO_CONTRIBUTION_NOT_FOUND', 'input', 'contributionId');
  const contribution = await requireRow(tx, Contribution, caller, contributionId, missing, 'for update');
  if (contribution.version !== version) throw refuseInCore('CHANGED_MEANWHILE', 'input', 'version');
  return contribution;
}

/** Changes a contribution that is held, and gives it as it becomes. */
export async function changeContribution(
  tx: Transaction,
  contribution: Contribution,
  changes: Partial<Pick<Contribution, 'untilOn'>> = {},
): Promise<Contribution> {
  const { municipality, id, version } = contribution;
  const next = { ...changes, version: version + 1 };
  await tx.update(Contribution, { municipality, id }, next);
  return Object.assign(contribution, next);
}

/** Refuses a change that reaches too far back. */
export function refuseTooLongAgo({ clock }: Platform, changesFromOn: string, ...path: readonly string[]): void {
  const refusal = refuseRevision(changesFromOn, clock.today());
  if (refusal) throw refuse(refusal, ...path);
}

/** Keeps a ground on which none is due, in the course of the contribution. */
export async function keepExemption(
  platform: Platform,
  tx: Transaction,
  caller: Caller,
  contribution: Contribution,
  { groundCode, fromOn, untilOn = null }: WmoContributionExemptionInput,
  path: readonly string[],
): Promise<void> {
  await platform.get(ContributionGroundService).requireRecorded(tx, groundCode, [...path, 'groundCode']);
  const misfit = refusePart(contribution, { fromOn, untilOn });
  if (misfit) throw refuse(misfit.code, ...path, misfit.field);
  const { municipality, id: contributionId, residentId } = contribution;
  await tx.insert(ContributionExemption, {
    ...{ municipality, id: newId(), contributionId, residentId, groundCode, fromOn, untilOn },
    ...{ recordedBy: caller.subject, recordedAt: platform.clock.now() },
  });
}
