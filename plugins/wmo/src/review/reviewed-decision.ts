import { Decision } from '@eenplan/core';
import { type Caller, requireRow, type Transaction } from '@eenplan/kit';
import { refuse } from './review.errors';
import { refuseReviewed } from './review.law';

/** The decision of an act, held still: of this law, giving something, and made known. */
export async function reviewedDecision(
  tx: Transaction,
  caller: Caller,
  decisionId: string,
): Promise<Decision & { readonly effectiveOn: string }> {
  const missing = refuse('WMO_REVIEW_DECISION_NOT_FOUND', 'input', 'decisionId');
  const decision = await requireRow(tx, Decision, caller, decisionId, missing, 'for share');
  const refusal = refuseReviewed(decision);
  if (refusal) throw refuse(refusal, 'input', 'decisionId');
  return Object.assign(decision, { effectiveOn: decision.effectiveOn ?? decision.decidedOn });
}
