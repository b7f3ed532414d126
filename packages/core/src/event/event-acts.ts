import type { Transaction } from '@eenplan/kit';
import type { Allocation } from '../allocation/allocation.entity';
import type { Case } from '../case/case.entity';
import type { Decision } from '../decision/decision.entity';
import { allocationEnded, caseClosed, caseOpened, caseReopened } from './core-events';
import { decisionPublished, decisionTaken, decisionWithdrawn } from './core-events';
import { emit, type Emitting } from './emit';

/** Tells that a case was opened, closed or opened again; nothing of what else is done in it. */
export async function emitCase(
  platform: Emitting,
  tx: Transaction,
  { municipality, id, state }: Case,
  from: Case['state'] | null,
  on: string,
): Promise<void> {
  const event = eventOfCase(from, state);
  if (event) await emit(platform, tx, { municipality }, { event, key: id, data: { caseId: id, on } });
}

/** What the move of a case from one state to another tells the world. */
export function eventOfCase(from: Case['state'] | null, to: Case['state']) {
  if (from === null) return caseOpened;
  if (from === to) return null;
  if (to === 'CLOSED') return caseClosed;
  return from === 'CLOSED' ? caseReopened : null;
}

/** Tells that a decision was taken, or that one takes back what was given. */
export function emitDecided(platform: Emitting, tx: Transaction, decision: Decision): Promise<void> {
  const { caseId: key, lawCode: law, replacesId: replacesDecisionId, groundCode, decidedOn: on } = decision;
  const data = { ...decidedOf(decision), on, replacesDecisionId };
  if (groundCode === null) return emit(platform, tx, decision, { event: decisionTaken, key, law, data });
  return emit(platform, tx, decision, { event: decisionWithdrawn, key, law, data: { ...data, ground: groundCode } });
}

/** Tells that a decision was made known. */
export function emitPublished(
  platform: Emitting,
  tx: Transaction,
  decision: Decision,
  days: { readonly publishedOn: string; readonly effectiveOn: string },
): Promise<void> {
  const { caseId: key, lawCode: law } = decision;
  const data = { ...decidedOf(decision), on: days.publishedOn, effectiveOn: days.effectiveOn };
  return emit(platform, tx, decision, { event: decisionPublished, key, law, data });
}

const decidedOf = ({ caseId, id: decisionId, applicationId, lawCode: law, outcome }: Decision) => ({
  ...{ caseId, decisionId, applicationId, law, outcome },
});

/** Tells that support ends. */
export function emitEnded(
  platform: Emitting,
  tx: Transaction,
  allocation: Allocation,
  { untilOn, reason }: { readonly untilOn: string; readonly reason: string },
): Promise<void> {
  const { caseId: key, lawCode: law } = allocation;
  const data = { ...allocatedOf(allocation), untilOn, reason };
  return emit(platform, tx, allocation, { event: allocationEnded, key, law, data });
}

/** What every event of an allocation says. */
export const allocatedOf = ({ caseId, id: allocationId, organisationId, lawCode: law }: Allocation) => ({
  ...{ caseId, allocationId, organisationId, law },
});
