import { TermService } from '@eenplan/core';
import type { Platform, Transaction } from '@eenplan/kit';
import { ASSESSMENT } from '../term/wmo.terms';
import type { SupportRequest } from './support-request.entity';

/** Wmo 2015, art. 2.3.2 lid 1: the six weeks of the assessment begin with the request, in its transaction. */
export async function startAssessment(
  platform: Platform,
  tx: Transaction,
  { municipality, id, residentId, receivedOn }: SupportRequest,
  ...path: readonly string[]
): Promise<void> {
  const subject = { type: 'WmoSupportRequest', id };
  const start = { ruleId: ASSESSMENT.ruleId, subject, residentId, triggeredOn: receivedOn };
  await platform.get(TermService).start(tx, { municipality }, start, ...path);
}
